using System.Threading.Channels;
using Catalogue.Core.Joining;

namespace Catalogue.Web.Pages.Joining;

/// <summary>
/// Sends new links to those who ask for them, one after the other: nobody's page waits for it, so that its time does not tell
/// whether an address has a request. Those who wait when the site stops ask again.
/// </summary>
internal sealed partial class ResumeDesk(IServiceScopeFactory scopes, ILogger<ResumeDesk> log) : BackgroundService
{
    /// <summary>Addresses that wait at most; beyond, the oldest give way.</summary>
    private const int Room = 1000;

    private readonly Channel<string> _asked = Channel.CreateBounded<string>(new BoundedChannelOptions(Room) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Takes an address in.</summary>
    public void Ask(string email) => _asked.Writer.TryWrite(email);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var email in _asked.Reader.ReadAllAsync(stoppingToken)) await SendAsync(email, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is stopping.
        }
    }

    private async Task SendAsync(string email, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var visit = scope.ServiceProvider.GetRequiredService<JoiningVisit>();
            await scope.ServiceProvider.GetRequiredService<JoinResumption>().SendLinksAsync(email, visit.LinkOf, visit.Context(), cancellation);
        }
#pragma warning disable CA1031 // A fault here must not stop the site: who receives nothing asks again.
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            SendingFailed(fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "A new link to a request could not be sent; who asked for it will ask again.")]
    private partial void SendingFailed(Exception fault);
}
