using Catalogue.Core.Accounts;
using Catalogue.Core.Notices;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.DesignSystem.DateInput;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Notices;

/// <summary>A notice: what it says, its time day by day, what both sides said, and what this person may do of it now (A11, A12).</summary>
[Requires(Permission.DecideNotices)]
internal sealed class NoticeModel(NoticeFiles files, NoticeActs acts, TimeProvider clock) : NoticePage(files, clock)
{
    /// <summary>Which act was chosen.</summary>
    [BindProperty(Name = NoticeLinks.Act)]
    public string? Act { get; set; }

    /// <summary>What may be done now, the likeliest first.</summary>
    public IReadOnlyList<OfferedAct> Offered => OfferedAct.Of(View.File, User.Id(), View.Now);

    /// <summary>Whether the letter may be written, or written anew, now.</summary>
    public bool MayWrite => NoticeLifecycle.Table.Next(Notice.Status, NoticeAction.Draft) is not null
        && Notice.TimeToFixLeftOn(View.Today) is null;

    /// <summary>What was typed and has no form any more: somebody else was quicker.</summary>
    public string? Orphan => Chosen is { TextLabel: not null } chosen && Offered.All(act => act.Act != chosen.Act) && TextOf(chosen) is { Length: > 0 } text ? text : null;

    private OfferedAct? Chosen => OfferedAct.Named(Act, View.File, User.Id(), View.Now);

    public string TextOf(OfferedAct act) => IsTyped ? Request.Form[act.TextId].ToString() : "";

    public TypedDate DayOf(OfferedAct act) => IsTyped ? TypedDate.Read(name => Request.Form[name], act.DayId) : TypedDate.Empty;

    /// <summary>Whether the form of an act stands open: it was filled in, and refused.</summary>
    public bool IsOpen(OfferedAct act) => act.Code == Act;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Chosen is not { } chosen)
        {
            Stopped = "Cet acte n’existe pas\u00a0: choisissez-en un sur la page.";
            return Page();
        }

        if (DayOf(chosen) is var day && chosen.DayLabel is not null && day.Date is null)
        {
            Refuse(chosen.FirstDayId, "Donnez le jour, le mois et l’année.");
            return Page();
        }

        var typed = new TypedAct(Turn, View.File.Partner.Slug, TextOf(chosen), day.Date ?? View.Today);
        return await AfterAsync(chosen, await acts.DoAsync(chosen.Act, typed, Acting, cancellation), cancellation);
    }

    /// <summary>A fault of what was typed is said at its field; the others above, on the page as it is now.</summary>
    private async Task<IActionResult> AfterAsync(OfferedAct act, Result done, CancellationToken cancellation)
    {
        if (done.Succeeded) return Done(NoticeLinks.One(Notice.Reference), act.Done);
        await FindAsync(cancellation);
        switch (done.Refusal)
        {
            case NoticeTextMissing or NoticeTextTooLong:
                Refuse(act.TextId, done.Refusal.Sentence);
                break;
            case PostedBeforeSent or PostedInFuture or PostedTooLongAgo or HearingDayWrong:
                Refuse(act.FirstDayId, done.Refusal.Sentence);
                break;
            case WrongState:
                Stopped = new NoticeChangedMeanwhile().Sentence;
                break;
            default:
                Stopped = done.Refusal.Sentence;
                break;
        }

        return Page();
    }
}
