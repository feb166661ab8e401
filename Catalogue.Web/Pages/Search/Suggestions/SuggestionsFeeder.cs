using Catalogue.Core.Search.Suggestions;
using Catalogue.Web.Infrastructure;

namespace Catalogue.Web.Pages.Search.Suggestions;

/// <summary>Loads the suggestions once the index is, then keeps them behind it.</summary>
internal sealed partial class SuggestionsFeeder(
    CatalogueSuggestions suggestions, FeedPace pace, TimeProvider clock, ILogger<SuggestionsFeeder> log) : LoadedService
{
    protected override Task LoadAsync(CancellationToken cancellation) => suggestions.RefreshAsync(cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pace.LookAnyway, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await suggestions.RefreshAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A fault here must not stop the site: the search works without suggestions, and the next look may succeed.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                RefreshFailed(fault);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The suggestions could not be refreshed; they are read again in a moment.")]
    private partial void RefreshFailed(Exception fault);
}
