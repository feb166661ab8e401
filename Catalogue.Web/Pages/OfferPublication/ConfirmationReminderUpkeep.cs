using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.OfferEditor;

namespace Catalogue.Web.Pages.OfferPublication;

/// <summary>Reminds partners to confirm their offers before these are flagged (A5).</summary>
internal sealed class ConfirmationReminderUpkeep(
    MailAddresses addresses, IServiceScopeFactory scopes, FeedPace pace, TimeProvider clock, ILogger<ConfirmationReminderUpkeep> log)
    : NightlyWork(scopes, pace, clock, log)
{
    protected override string Process => "rappel de confirmation";

    protected override Task DoAsync(IServiceProvider services, ActionContext context, CancellationToken cancellation) =>
        services.GetRequiredService<ConfirmationReminders>().SendAsync(
            new(slug => addresses.Of(EditorLinks.All(slug)), (slug, reference) => addresses.Of(PublicationLinks.Confirm(slug, reference))),
            context,
            cancellation);
}
