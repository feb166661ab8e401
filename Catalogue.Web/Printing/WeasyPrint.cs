using System.Diagnostics;
using System.Text;

namespace Catalogue.Web.Printing;

/// <summary>
/// Makes a PDF of a page with WeasyPrint, a program of its own (a Debian package). It runs no script, and finds only the files
/// of the site: the network is closed to it.
/// </summary>
internal sealed partial class WeasyPrint(IConfiguration configuration, IWebHostEnvironment environment, ILogger<WeasyPrint> log) : IDisposable
{
    /// <summary>Of the configuration: the program, when it is not the <c>weasyprint</c> of the path.</summary>
    public const string Setting = "Printing:WeasyPrint";

    /// <summary>Printing takes about a second; one that takes this long will not end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Nothing listens there: what a page would fetch is refused at once.</summary>
    private const string NoProxy = "http://127.0.0.1:9";

    /// <summary>How many print at once; others wait.</summary>
    private readonly SemaphoreSlim _places = new(2);

    private readonly string? _program = Find(configuration[Setting] ?? "weasyprint");

    public bool IsInstalled => _program is not null;

    /// <param name="html">A whole page; its addresses are relative to the root of the site's files.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The PDF; null when the program is not installed or failed, which is then in the log.</returns>
    public async Task<byte[]?> PrintAsync(string html, CancellationToken cancellation)
    {
        if (_program is null) return null;
        await _places.WaitAsync(cancellation);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(Patience);
            return await RunAsync(_program, html, limit.Token);
        }
        catch (Exception fault) when (fault is IOException or System.ComponentModel.Win32Exception
            || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            PrintingFailed(fault);
            return null;
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task<byte[]?> RunAsync(string program, string html, CancellationToken cancellation)
    {
        using var process = Process.Start(HowToStart(program))!;
        try
        {
            // All three at once: a pipe that nobody reads would stop the program.
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var output = ReadAsync(process.StandardOutput.BaseStream, cancellation);
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(html), cancellation);
            process.StandardInput.Close();
            var pdf = await output;
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode == 0 && pdf.AsSpan().StartsWith("%PDF"u8)) return pdf;
            PrintingRefused(process.ExitCode, await errors);
            return null;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private ProcessStartInfo HowToStart(string program)
    {
        var start = new ProcessStartInfo(program)
        {
            ArgumentList =
            {
                "--quiet", "--encoding", "utf-8", "--pdf-variant", "pdf/ua-1",
                "--base-url", $"{environment.WebRootPath}{Path.DirectorySeparatorChar}", "-", "-",
            },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var name in (string[])["http_proxy", "https_proxy", "ftp_proxy", "HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY"]) start.Environment[name] = NoProxy;
        start.Environment["no_proxy"] = start.Environment["NO_PROXY"] = "";
        return start;
    }

    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    /// <summary>Where a program is: as it is written, or in one of the folders of the path.</summary>
    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    [LoggerMessage(LogLevel.Error, "A page could not be printed.")]
    private partial void PrintingFailed(Exception fault);

    [LoggerMessage(LogLevel.Error, "WeasyPrint ended with {ExitCode} and made no PDF: {Errors}")]
    private partial void PrintingRefused(int exitCode, string errors);
}
