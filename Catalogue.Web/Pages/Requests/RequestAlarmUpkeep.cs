using Catalogue.Core.Joining.Review;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure;
using Catalogue.Web.Infrastructure.Security;

namespace Catalogue.Web.Pages.Requests;

/// <summary>Warns those who decide before silence means something for a request (A4).</summary>
internal sealed class RequestAlarmUpkeep(
    MailAddresses addresses, IServiceScopeFactory scopes, FeedPace pace, TimeProvider clock, ILogger<RequestAlarmUpkeep> log)
    : NightlyWork(scopes, pace, clock, log)
{
    protected override string Process => "alerte des demandes";

    protected override Task DoAsync(IServiceProvider services, ActionContext context, CancellationToken cancellation) =>
        services.GetRequiredService<RequestAlarms>().GiveAsync(addresses.Of(RequestLinks.All), context, cancellation);
}
