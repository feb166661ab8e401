using System.CommandLine;
using Catalogue.Core.Data;
using Catalogue.Core.Journal;

namespace Catalogue.Web.Commands;

/// <summary><c>journal verify</c>: checks the journal's chain (A27).</summary>
internal static class JournalCommand
{
    public static Command Create(CommonOptions options)
    {
        var json = new Option<bool>("--json") { Description = "Répondre en JSON" };
        var verify = new Command("verify", "Vérifier que le journal est entier et intact") { json };
        verify.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await options.OpenRegistryAsync(parsed, cancellation);
            await using var scope = services.CreateAsyncScope();
            var found = await scope.ServiceProvider.GetRequiredService<JournalVerifier>().VerifyAsync(cancellation: cancellation);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                await output.WriteLineAsync(JsonText.Write(new { found.IsSound, found.Entries, found.LastHash, found.Fault, found.FaultyEntry }));
            else if (found.IsSound)
                await output.WriteLineAsync($"Journal intact : {found.Entries} entrées, dernière empreinte {found.LastHash}.");
            else
                await output.WriteLineAsync($"Journal altéré à l’entrée {found.FaultyEntry} ({found.Fault}) ; {found.Entries} entrées intactes avant elle.");
            return found.IsSound ? CommandLine.Success : CommandLine.Refused;
        });
        return new Command("journal", "Le journal du registre") { verify };
    }
}
