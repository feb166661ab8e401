using Catalogue.Core.Notices;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using ActionContext = Catalogue.Core.Shared.ActionContext;

namespace Catalogue.Web.Pages.Notices.Own;

/// <summary>
/// A page of a partner's space about one notice that it was told of, named by <c>{reference}</c> under <c>{partenaire}</c>; 404 for another's, or
/// one it does not know of. Opened by somebody of the company, it makes the letter received (A12).
/// </summary>
internal abstract class OwnNoticePage(NoticeFiles files, NoticeProgress progress, TimeProvider clock) : PageOfOne
{
    /// <summary>What browsers say when they load a page that nobody has asked for yet.</summary>
    private static readonly string[] PrefetchHeaders = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"];

    public Partner Partner => HttpContext.Partner();

    public NoticeView View { get; private set; } = null!;

    public Notice Notice => View.File.Notice;

    protected NoticeProgress Progress => progress;

    protected ActionContext Acting => HttpContext.Acting(NoticeProcess.Name, Partner.Id);

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var reference = (string)RouteData.Values[NoticeLinks.RouteKey]!;
        if (await ReadAsync(reference, cancellation) is not { } file) return false;
        if (IsReading(file.Notice) && (await progress.ReadAsync(reference, Acting, cancellation)).Succeeded) file = (await ReadAsync(reference, cancellation))!;
        View = new(file, clock.GetUtcNow(), IsOwn: true);
        return true;
    }

    /// <summary>Leads back to the notice, or says what stands in the way.</summary>
    protected IActionResult After(Result done, string sentence, string fieldId)
    {
        if (done.Succeeded) return Done(NoticeLinks.Own(Partner.Slug, Notice.Reference), sentence);
        if (done.Refusal is NoticeTextMissing or NoticeTextTooLong) Refuse(fieldId, done.Refusal.Sentence);
        else Stopped = done.Refusal is WrongState ? "Le dossier a changé entre-temps\u00a0: relisez-le. Rien n’a été envoyé." : done.Refusal.Sentence;
        return Page();
    }

    private async Task<NoticeFile?> ReadAsync(string reference, CancellationToken cancellation) =>
        await files.FindAsync(reference, clock.GetUtcNow(), cancellation) is { } file && file.Notice.PartnerId == Partner.Id && file.Notice.IsTold ? file : null;

    /// <summary>Whether somebody of the company reads the letter now, for the first time: neither the ministry, nor a program that looks ahead.</summary>
    private bool IsReading(Notice notice) =>
        notice is { SentAt: not null, ReadAt: null } && Partner.Status == PartnerStatus.Validated && User.HasAccount() && HttpMethods.IsGet(Request.Method)
        && !Array.Exists(PrefetchHeaders, name => Request.Headers[name].ToString().Contains("pre", StringComparison.OrdinalIgnoreCase));
}
