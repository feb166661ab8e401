using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Catalogue.Web.Pages.SignIn.Staff;

namespace Catalogue.Web.Infrastructure.Security.Staff.Development;

/// <summary>What the provider of development is told of its only client.</summary>
/// <param name="ClientId">What it calls the site.</param>
/// <param name="ClientSecret">What the site proves that by.</param>
/// <param name="Origins">Where the site is: schemes and hosts.</param>
/// <param name="Port">Where the provider had better listen: people it names are the same after the site is started again; 0 for any.</param>
internal sealed record OpenIdProviderClient(string ClientId, string ClientSecret, IReadOnlyList<string> Origins, int Port = 0);

/// <summary>
/// The provider of development (<c>tools/openid-provider.mjs</c>), in a process of its own that ends with this one, however this one
/// ends: it waits on its standard input, which the system closes.
/// </summary>
internal sealed class OpenIdProviderProcess : IAsyncDisposable
{
    private const string Script = "tools/openid-provider.mjs";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How long it is given to end by itself.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _complaints = new();

    private OpenIdProviderProcess(Process process) => _process = process;

    /// <summary>Its address.</summary>
    public string Issuer { get; private set; } = "";

    /// <summary>Starts it, and waits until it is ready.</summary>
    /// <exception cref="OpenIdProviderException">It cannot be started; the message says why.</exception>
    public static async Task<OpenIdProviderProcess> StartAsync(OpenIdProviderClient client, DevelopmentProviderSettings settings, CancellationToken cancellation)
    {
        var root = FindRoot() ?? throw new OpenIdProviderException($"{Script} or npm's oidc-provider is missing (npm ci)");
        var started = new OpenIdProviderProcess(Start(root, client, settings));
        try
        {
            started.Issuer = await started.ReadIssuerAsync(cancellation);
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends when it does.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _process.WaitForExitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            using var limit = new CancellationTokenSource(Grace);
            try
            {
                await _process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
    }

    private static Process Start(string root, OpenIdProviderClient client, DevelopmentProviderSettings settings)
    {
        var start = new ProcessStartInfo(settings.Program)
        {
            WorkingDirectory = root,
            ArgumentList = { Script, "--port", client.Port.ToString(CultureInfo.InvariantCulture) },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment =
            {
                ["OPENID_CLIENT_ID"] = client.ClientId,
                ["OPENID_CLIENT_SECRET"] = client.ClientSecret,
                ["OPENID_RETURNS"] = string.Join(' ', client.Origins.Select(origin => origin + StaffLinks.Return)),
                ["OPENID_SIGN_OUTS"] = string.Join(' ', client.Origins.Select(origin => origin + StaffLinks.SignedOut)),
            },
        };
        if (settings.TakesFaults) start.ArgumentList.Add("--faults");
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new OpenIdProviderException($"{settings.Program} is not installed", e);
        }
    }

    private async Task<string> ReadIssuerAsync(CancellationToken cancellation)
    {
        // A pipe that nobody reads would stop it.
        _process.ErrorDataReceived += (_, line) => _complaints.Enqueue(line.Data ?? "");
        _process.BeginErrorReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            var line = await _process.StandardOutput.ReadLineAsync(limit.Token);
            return line is null
                ? throw new OpenIdProviderException($"it ended at once: {string.Join(' ', _complaints)}")
                : JsonSerializer.Deserialize<JsonElement>(line).GetProperty("issuer").GetString()!;
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new OpenIdProviderException("it did not say that it was ready", e);
        }
    }

    /// <summary>The sources the site was built from, where the script and its packages are; nothing of them is delivered with the site.</summary>
    private static string? FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Script)) && Directory.Exists(Path.Combine(folder.FullName, "node_modules", "oidc-provider")))
                return folder.FullName;
        }

        return null;
    }
}

/// <summary>The provider of development cannot be started.</summary>
internal sealed class OpenIdProviderException(string message, Exception? cause = null) : Exception(message, cause);
