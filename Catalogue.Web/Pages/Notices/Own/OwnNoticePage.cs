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
    public Partner Partner => HttpContext.Partner();

    public NoticeView View { get; private set; } = null!;

    public Notice Notice => View.File.Notice;

    /// <summary>Whether an answer would still be in time.</summary>
    public bool MayAnswer => IsOpen && Notice.Status is NoticeStatus.Requested or NoticeStatus.Sent or NoticeStatus.Running && !(View.Now >= Notice.Deadline);

    public bool MayAskHearing => IsOpen && Notice.MayAskHearing;

    /// <summary>The last day to appeal, while it may; null otherwise.</summary>
    public DateOnly? AppealBy => IsOpen && Notice.AppealLastDay(View.Held.Programme.AppealMonths) is { } day && View.Today <= day ? day : null;

    /// <summary>Nothing is changed in the space of a company that left.</summary>
    private bool IsOpen => Partner.Status != PartnerStatus.Left;

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

    /// <summary>Shows the form, or leads to the notice where nothing could be sent: nobody writes for nothing.</summary>
    protected IActionResult Form(bool isOffered) => isOffered ? Page() : LocalRedirect(NoticeLinks.Own(Partner.Slug, Notice.Reference));

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

    /// <summary>Whether somebody of the company reads the letter now, for the first time.</summary>
    private bool IsReading(Notice notice) => notice is { SentAt: not null, ReadAt: null } && HttpContext.IsReadBy(Partner);
}
