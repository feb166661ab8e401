using System.CommandLine;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Web.Pages.SignIn.Staff;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Commands;

/// <summary><c>user create-admin</c>: lets the first administrator in; they invite all others from the site.</summary>
internal static class UserCommand
{
    public static Command Create(CommonOptions options)
    {
        // Not « required » for the library, whose message is English.
        var email = new Option<string?>("--email")
        {
            Description = "Son adresse, celle de son compte professionnel (obligatoire)",
            HelpName = "adresse",
        };
        var json = new Option<bool>("--json") { Description = "Répondre en JSON" };
        var create = new Command("create-admin", "Ouvrir l’accès du premier administrateur") { email, json };
        create.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(email)?.Trim() is not { Length: > 0 } address)
                throw new UsageException("--email\u00a0: donnez l’adresse du premier administrateur, celle de son compte professionnel.");
            if (!EmailAddress.IsSound(address)) throw new UsageException($"--email : « {address} » n’est pas une adresse électronique.");
            await using var services = await options.OpenRegistryAsync(parsed, cancellation);
            await using var scope = services.CreateAsyncScope();
            var context = new ActionContext { Actor = Actor.System, Instant = options.ClockOf(parsed).GetUtcNow(), Process = "ligne de commande" };
            var invited = await scope.ServiceProvider.GetRequiredService<StaffAdministration>()
                .InviteFirstAdministratorAsync(address, context, cancellation);
            if (!invited.Succeeded)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(invited.Refusal.Sentence);
                return CommandLine.Refused;
            }

            var output = parsed.InvocationConfiguration.Output;
            var until = invited.Value.ExpiresAt;
            if (parsed.GetValue(json))
                await output.WriteLineAsync(JsonText.Write(new { invited.Value.Email, invited.Value.ExpiresAt, SignIn = StaffLinks.SignIn }));
            else
                await output.WriteLineAsync(
                    $"{address} sera administrateur à sa première connexion. Avant le {French.Date(until)}, connectez-vous par {StaffLinks.SignIn} avec ce compte.");
            return CommandLine.Success;
        });
        return new Command("user", "Les personnes du ministère") { create };
    }
}
