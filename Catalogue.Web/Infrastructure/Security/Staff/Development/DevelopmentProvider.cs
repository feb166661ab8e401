using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Catalogue.Web.Infrastructure.Security.Staff.Development;

/// <summary>
/// In Development, where no provider is configured: a real one on this machine, with invented people, started beside the site once it
/// listens and ended with it. Who signs in first waits for it; nobody else does.
/// </summary>
internal sealed partial class DevelopmentProvider(
    StaffProviderOptions configured,
    DevelopmentProviderSettings settings,
    IServer server,
    IHostApplicationLifetime lifetime,
    ILogger<DevelopmentProvider> log)
    : BackgroundService
{
    /// <summary>Names of this machine by which the site can be reached.</summary>
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    private readonly TaskCompletionSource<StaffProviderOptions?> _options = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton(new DevelopmentProviderSettings());
        services.AddSingleton<DevelopmentProvider>();
        services.AddHostedService(provider => provider.GetRequiredService<DevelopmentProvider>());
    }

    /// <summary>How to reach it, once it is ready; null where it could not be started.</summary>
    public Task<StaffProviderOptions?> OptionsAsync(CancellationToken cancellation) => _options.Task.WaitAsync(cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (configured.IsConfigured) return;
        try
        {
            await ListeningAsync(stoppingToken);
            var secret = RandomNumberGenerator.GetHexString(64, lowercase: true);
            await using var process = await OpenIdProviderProcess.StartAsync(new("catalogue", secret, Origins(), PortBeside()), settings, stoppingToken);
            _options.SetResult(configured with { Authority = process.Issuer, ClientId = "catalogue", ClientSecret = secret });
            Ready(process.Issuer);
            await process.WaitAsync(stoppingToken);
            Ended();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
        catch (OpenIdProviderException e)
        {
            Missing(e.Message);
        }
        finally
        {
            _options.TrySetResult(null);
        }
    }

    /// <summary>The site's own addresses, which the provider leads back to, are only known from then on.</summary>
    private Task ListeningAsync(CancellationToken cancellation)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lifetime.ApplicationStarted.Register(listening.SetResult);
        return listening.Task.WaitAsync(cancellation);
    }

    /// <summary>The port after the site's own, so that it is the same each time; 0, for any, after the last one.</summary>
    private int PortBeside() => (Addresses().First().Port + 1) % (IPEndPoint.MaxPort + 1);

    private IEnumerable<BindingAddress> Addresses() => server.Features.Get<IServerAddressesFeature>()!.Addresses.Select(BindingAddress.Parse);

    private List<string> Origins() =>
        [.. from parsed in Addresses()
            from host in Loopback
            select $"{parsed.Scheme}://{host}:{parsed.Port}"];

    [LoggerMessage(LogLevel.Information, "Staff sign in with invented people, at {Issuer}.")]
    private partial void Ready(string issuer);

    [LoggerMessage(LogLevel.Warning, "Staff cannot sign in: their provider of development could not be started ({Reason}).")]
    private partial void Missing(string reason);

    [LoggerMessage(LogLevel.Warning, "Staff can no longer sign in: their provider of development ended.")]
    private partial void Ended();
}

/// <summary>How the provider of development is started.</summary>
/// <param name="Program">What runs it.</param>
/// <param name="TakesFaults">Whether it can be told to answer wrongly, for tests.</param>
internal sealed record DevelopmentProviderSettings(string Program = "node", bool TakesFaults = false);
