using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Runtime.InteropServices;
using Catalogue.Core.Data;
using Catalogue.Core.Files;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Infrastructure.Security.Staff;

namespace Catalogue.Web.Commands;

/// <summary>
/// The executable's command line. Results go to standard output, messages to standard error; it exits with 0, with 1 when
/// something is refused or found wrong, with 2 when it was called wrongly.
/// </summary>
public static class CommandLine
{
    public const int Success = 0;
    public const int Refused = 1;
    public const int BadUsage = 2;

    /// <param name="args">What was typed after the program's name.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where messages go.</param>
    /// <param name="clock">The time to go by; the system's when null.</param>
    /// <param name="configuration">Which database to use; what the site itself is configured with when null.</param>
    public static async Task<int> RunAsync(
        string[] args, TextWriter output, TextWriter error, TimeProvider? clock = null, IConfiguration? configuration = null)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");

        var options = new CommonOptions();
        var root = new RootCommand("Registre et catalogue du label « Entrepreneurs, faites le choix de l’économie numérique »")
        {
            options.Data,
            options.Now,
            ServeCommand.Create(options),
            DemoCommand.Create(options),
            SeedCommand.Create(options),
            SearchCommand.Create(options),
            PlaceCommand.Create(options),
            ImportCommand.Create(options),
            ExportCommand.Create(options),
            JournalCommand.Create(options),
            JobsCommand.Create(options),
            UserCommand.Create(options),
        };
        FrenchHelp.Translate(root);
        options.Clock = clock ?? TimeProvider.System;
        options.Configuration = configuration ?? DatabaseSettings.Read();

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not FrenchHelp)
        {
            foreach (var mistake in parsed.Errors.Select(mistake => FrenchHelp.Typographic(mistake.Message)).Distinct()) await error.WriteLineAsync(mistake);
            await error.WriteLineAsync("--help dit ce qui est possible.");
            return BadUsage;
        }

        // Our own handling of signals: whatever is being created is undone before the process ends.
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var invocation = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await parsed.InvokeAsync(invocation, stop.Token);
        }
        catch (UsageException e)
        {
            await error.WriteLineAsync(e.Message);
            return BadUsage;
        }
        catch (Exception e) when (e is SyncFileException or UnknownSchemaException or UnusableDatabaseException or UnusableStaffProviderException or UnusableKeyCertificateException)
        {
            await error.WriteLineAsync(e.Message);
            return Refused;
        }
        catch (Exception e) when (PostgreSqlDatabase.ExplanationOf(e) is { } explanation)
        {
            await error.WriteLineAsync(explanation);
            return Refused;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"Le système refuse : {e.Message}");
            return Refused;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Interrompu : rien n’a été changé.");
            return Refused;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    internal static T Required<T>(this ParseResult parsed, Argument<T> argument) => parsed.GetRequiredValue(argument);
}

/// <summary>A command that cannot be carried out as it was called; the sentence says what to do.</summary>
public sealed class UsageException(string sentence) : Exception(sentence);
