using Catalogue.Core.Letters;
using Catalogue.Web.Infrastructure;
using Catalogue.Web.Printing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Letters;

/// <summary>What a page of a letter needs: where letters are read from, and what prints them.</summary>
internal sealed class LetterDesk(LetterReader letters, WeasyPrint printer, ViewText views)
{
    public LetterReader Letters => letters;

    /// <summary>Whether PDFs can be made here at all.</summary>
    public bool CanPrint => printer.IsInstalled;

    /// <returns>The letter as a PDF for everybody (PDF/UA); null when it cannot be made.</returns>
    public async Task<byte[]?> PrintAsync(LetterView letter, HttpContext request) =>
        await printer.PrintAsync(await views.WriteAsync(request, "/Pages/Letters/_Paper.cshtml", letter), request.RequestAborted);
}

/// <summary>
/// A letter that left, as a page or, where the address ends with « .pdf », on paper. Who may read it is said by each page; 404 for one that
/// is not of those that the page is about. Where the PDF cannot be made, the page is shown and says so.
/// </summary>
internal abstract class LetterPage(LetterDesk desk) : PageModel
{
    public Letter Letter { get; private set; } = null!;

    /// <summary>What it says; null once erased.</summary>
    public LetterView? Shown { get; private set; }

    /// <summary>Whether its PDF may be asked for here.</summary>
    public bool CanPrint => Shown is not null && desk.CanPrint && !Request.Query.ContainsKey(LetterLinks.WithoutPdf);

    /// <summary>The page of the letter, without « .pdf ».</summary>
    public abstract string Address { get; }

    public async Task<IActionResult> OnGetAsync(string numero, string? format, CancellationToken cancellation)
    {
        if (await desk.Letters.FindAsync(numero, cancellation) is not { } found) return NotFound();
        (Letter, Shown) = (found.Letter, LetterView.Of(found));
        if (await StopAsync(cancellation) is { } stopped) return stopped;
        if (format is null)
        {
            await ReadAsync(cancellation);
            return Page();
        }

        if (Shown is null || await desk.PrintAsync(Shown, HttpContext) is not { } pdf)
            return LocalRedirect($"{Address}?{LetterLinks.WithoutPdf}=1");
        await ReadAsync(cancellation);
        return File(pdf, "application/pdf", $"{Letter.Number}.pdf");
    }

    /// <summary>Why the letter is not for this person here; null when it is.</summary>
    protected abstract Task<IActionResult?> StopAsync(CancellationToken cancellation);

    /// <summary>What follows from the letter being read.</summary>
    protected virtual Task ReadAsync(CancellationToken cancellation) => Task.CompletedTask;
}
