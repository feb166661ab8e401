using Catalogue.Core.Notices;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Letters;

namespace Catalogue.Web.Pages.Notices;

/// <summary>What was typed for an act upon a notice.</summary>
/// <param name="Turn">The notice, as it was read.</param>
/// <param name="Partner">The partner's address on the site, for the links of mails.</param>
/// <param name="Text">The text; empty where none is asked for.</param>
/// <param name="Day">The day; any where none is asked for.</param>
internal sealed record TypedAct(NoticeTurn Turn, string Partner, string Text, DateOnly Day);

/// <summary>Does what somebody of the ministry decides of a notice.</summary>
internal sealed class NoticeActs(NoticeService notices, NoticeProgress progress, NoticeHearings hearings, MailAddresses addresses)
{
    public Task<Result> DoAsync(NoticeAct act, TypedAct typed, ActionContext context, CancellationToken cancellation)
    {
        var (turn, text) = (typed.Turn, typed.Text);
        var page = addresses.LettersTo(typed.Partner);
        return act switch
        {
            NoticeAct.Sign => notices.SignAsync(turn, context, cancellation),
            NoticeAct.Send => notices.SendAsync(turn, page, context, cancellation),
            NoticeAct.LoseAtOnce => progress.LoseAtOnceAsync(turn, page, context, cancellation),
            NoticeAct.RecordPosting => progress.RecordPostingAsync(turn, typed.Day, context, cancellation),
            NoticeAct.Accept => notices.AcceptAsync(turn, page, context, cancellation),
            NoticeAct.FindRectified => notices.FindRectifiedAsync(turn, page, context, cancellation),
            NoticeAct.FindInsufficient => progress.FindInsufficientAsync(turn, text, page, context, cancellation),
            NoticeAct.HoldHearing => hearings.HoldAsync(turn, new(typed.Day, text), addresses.PagesOf(typed.Partner, turn.Reference).OfPartner, context, cancellation),
            NoticeAct.Reinstate => progress.DecideAppealAsync(turn, true, text, page, context, cancellation),
            NoticeAct.Uphold => progress.DecideAppealAsync(turn, false, text, page, context, cancellation),
            _ => notices.CancelAsync(turn, text, page, context, cancellation),
        };
    }
}
