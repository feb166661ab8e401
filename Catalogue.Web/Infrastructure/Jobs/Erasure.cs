using Catalogue.Core.Accounts;
using Catalogue.Core.Departures;
using Catalogue.Core.Feedback;
using Catalogue.Core.Joining;
using Catalogue.Core.Notices;
using Catalogue.Core.Notifications;
using Catalogue.Core.Offers;
using Catalogue.Core.Reviews;
using Catalogue.Core.Shared;

namespace Catalogue.Web.Infrastructure.Jobs;

/// <summary>Erases what <c>uSync/retention.yml</c> says is kept no longer, and the pictures that nothing shows any more.</summary>
internal static class Erasure
{
    public static async Task DoAsync(IServiceProvider services, ActionContext context, CancellationToken cancellation)
    {
        var today = ParisCalendar.DayOf(context.Instant);
        await services.GetRequiredService<FeedbackService>().EraseOldTextsAsync(today, context, cancellation);
        await services.GetRequiredService<MailOutbox>().EraseOldAsync(today, context, cancellation);
        await services.GetRequiredService<AccountUpkeep>().ForgetOldAsync(context.Instant, cancellation);
        var requests = services.GetRequiredService<JoinUpkeep>();
        await requests.GiveUpDraftsAsync(context, cancellation);
        await requests.EraseOldAsync(today, context, cancellation);
        await services.GetRequiredService<PartnerErasure>().EraseAsync(today, context, cancellation);
        await services.GetRequiredService<PartnerDecisions>().EraseNotesAsync(today, context, cancellation);
        await services.GetRequiredService<PictureErasure>().EraseAsync(context, cancellation);
        await services.GetRequiredService<NoticeErasure>().EraseAsync(today, context, cancellation);
        // After notices: what a review found is kept as long as a notice rests on it.
        await services.GetRequiredService<ReviewErasure>().EraseAsync(today, context, cancellation);
    }
}
