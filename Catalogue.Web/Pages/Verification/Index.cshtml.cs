using System.Globalization;
using Catalogue.Core.Verification;
using Catalogue.Web.Discovery;
using Catalogue.Web.Pages.Entries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Verification;

/// <summary>
/// Whether a label is genuine (« Standing »): one sentence, true of the instant it is given at, which no cache keeps. Why a label is not
/// valid stays between its holder and the ministry.
/// </summary>
internal sealed class IndexModel(
    LabelVerification labels, EntryArchive archive, AskedLabelReader reader, VerificationLimit limit, TimeProvider clock) : PageModel
{
    /// <summary>Longer than any address of the catalogue.</summary>
    private const int LongestTyped = 500;

    /// <summary>What is to be verified, as it was typed.</summary>
    public string Typed { get; private set; } = "";

    /// <summary>Null where nothing was asked, or too much.</summary>
    public VerificationView? Answer { get; private set; }

    /// <summary>When that is true.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Whether too many verifications came from where this one comes.</summary>
    public bool IsStopped { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var typed = (Request.Query[VerificationLinks.Asked].FirstOrDefault() ?? "").Trim();
        Typed = typed.Length > LongestTyped ? typed[..LongestTyped] : typed;
        if (Typed.Length == 0) return;
        Response.Headers.CacheControl = "no-store";
        HttpContext.Head().IsIndexed = false;
        if (!limit.Allows(HttpContext))
        {
            IsStopped = true;
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = VerificationLimit.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return;
        }

        At = clock.GetUtcNow();
        var asked = reader.Read(Typed, Request);
        Answer = await AnswerAsync(asked, cancellation) ?? VerificationView.Unknown(asked);
    }

    private async Task<VerificationView?> AnswerAsync(AskedLabel asked, CancellationToken cancellation) => asked switch
    {
        AskedLabel.Unread unread => VerificationView.Of(unread),
        AskedLabel.OfCode(var code) => Of(await labels.FindAsync(code, At, cancellation), null),
        AskedLabel.OfCompany(var number) => Of(await labels.FindAsync(number, At, cancellation)),
        AskedLabel.OfPartner(var slug) => Of(await labels.FindCompanyAsync(slug, At, cancellation)),
        AskedLabel.OfEntry entry => await AnswerAsync(entry, cancellation),
        _ => null,
    };

    private async Task<VerificationView?> AnswerAsync(AskedLabel.OfEntry asked, CancellationToken cancellation)
    {
        if (await labels.FindAsync(asked.Kind, asked.Slug, At, cancellation) is not { } found) return null;
        var page = asked.Day is null ? null : (await archive.OpenAsync(found.Entry, asked.Day, cancellation)).Page;
        return Of(found, page is null ? null : $"Le {Wording.French.Date(page.OnDay.Day)}\u00a0: {page.Presence}");
    }

    private static VerificationView? Of(VerifiedEntry? found, string? thatDay) => found is null ? null : VerificationView.Of(found, thatDay);

    private static VerificationView? Of(VerifiedCompany? found) => found is null ? null : VerificationView.Of(found);
}
