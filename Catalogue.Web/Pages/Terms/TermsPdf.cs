using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Catalogue.Core.Content;
using Catalogue.Web.Infrastructure;
using Catalogue.Web.Printing;

namespace Catalogue.Web.Pages.Terms;

/// <summary>The terms of use on paper. Each text is printed once in the life of the process: there are few, and they do not change.</summary>
internal sealed class TermsPdf(WeasyPrint printer, IHostApplicationLifetime life)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]?>>> _made = new();

    /// <summary>Whether PDFs can be made here at all.</summary>
    public bool CanBeMade => printer.IsInstalled;

    /// <returns>The PDF; null when it cannot be made.</returns>
    public async Task<byte[]?> OfAsync(TermsOfUse terms, ViewText views, HttpContext request)
    {
        var html = await views.WriteAsync(request, "/Pages/Terms/_Paper.cshtml", terms);
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html)));
        // One visitor who leaves must not stop the printing others wait for; only the end of the process does.
        var pdf = await _made.GetOrAdd(key, _ => new(() => printer.PrintAsync(html, life.ApplicationStopping))).Value;
        if (pdf is null) _made.TryRemove(key, out _);
        return pdf;
    }
}
