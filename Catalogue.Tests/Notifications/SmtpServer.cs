using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Notifications;

/// <summary>A real mail server on this machine (<c>tools/smtp-server.mjs</c>), which ends with the test.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<ReceivedMail> _received = new();
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SmtpServer(string[] arguments)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("node", [Path.Combine(Sources.Root, "tools", "smtp-server.mjs"), .. arguments])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            },
        };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
    }

    public int Port { get; private set; }

    /// <summary>What it took, in order; a message is there before its sender is told that it was taken, or very soon after.</summary>
    public IReadOnlyCollection<ReceivedMail> Received => _received;

    public static async Task<SmtpServer> StartAsync(params string[] arguments)
    {
        var server = new SmtpServer(arguments);
        server._process.Start();
        server._process.BeginOutputReadLine();
        server.Port = await server._port.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return server;
    }

    /// <summary>Waits for a number of messages; half a minute without them is a failure.</summary>
    public async Task<List<ReceivedMail>> ReceiveAsync(int count)
    {
        await SiteActs.EventuallyAsync(() => Task.FromResult(_received.Count >= count));
        return [.. _received];
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            _port.TrySetException(new InvalidOperationException("The mail server ended before it listened."));
            return;
        }

        using var json = JsonDocument.Parse(line);
        if (json.RootElement.TryGetProperty("port", out var port)) _port.SetResult(port.GetInt32());
        else _received.Enqueue(ReceivedMail.From(json.RootElement));
    }
}
