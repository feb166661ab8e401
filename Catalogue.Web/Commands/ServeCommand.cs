using System.CommandLine;
using Catalogue.Core;
using Catalogue.Core.Data;
using Catalogue.Web.Infrastructure;

namespace Catalogue.Web.Commands;

/// <summary><c>serve</c>: the site. In Development it first creates the demonstration where there is nothing yet.</summary>
internal static class ServeCommand
{
    public static Command Create(CommonOptions options)
    {
        var port = new Option<int>("--port")
        {
            Description = "Port, sur cette machine seulement",
            DefaultValueFactory = _ => 5080,
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out var number) && number is >= 1 and <= 65535))
                result.AddError("--port : un nombre de 1 à 65535.");
        });
        var command = new Command("serve", "Servir le site") { port };
        command.SetAction(async (parsed, cancellation) =>
        {
            var place = options.PlaceOf(parsed);
            var clock = options.ClockOf(parsed);
            var isFree = await place.IsFreeAsync(cancellation);
            if (isFree && CommonOptions.IsDevelopment)
                await DemoCommand.CreateAsync(place, clock, parsed.InvocationConfiguration.Error, cancellation);
            // A database was made for a registry, which the site then begins; a directory may be a slip of the keyboard.
            else if (!await place.HasRegistryAsync(cancellation) && !(isFree && place is PostgreSqlDatabase))
                throw CommonOptions.MissingRegistry(place);

            await using var site = BuildSite(place.Database, clock, $"http://localhost:{parsed.GetValue(port)}");
            try
            {
                await site.RunAsync(cancellation);
            }
            catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
            {
                throw new UsageException($"Le port {parsed.GetValue(port)} est déjà pris : choisissez-en un autre avec --port.");
            }

            return CommandLine.Success;
        });
        return command;
    }

    /// <summary>The site over an existing registry, ready to be started.</summary>
    /// <param name="database">The registry's database.</param>
    /// <param name="clock">The time the site goes by.</param>
    /// <param name="url">Where it listens; port 0 takes a free one.</param>
    /// <param name="environment">« Development » or « Production »; the process's own when null.</param>
    /// <param name="configure">Adds to the site's services, after its own.</param>
    public static WebApplication BuildSite(
        RegistryDatabase database, TimeProvider clock, string url, string? environment = null, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = environment,
            // Pages belong to this assembly, whatever executable hosts it.
            ApplicationName = typeof(ServeCommand).Assembly.GetName().Name,
            // Settings are read at the start: watching their files would take some of the few watchers a machine has.
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.WebHost.UseUrls(url);
        builder.Services.AddSingleton(clock);
        builder.Services.AddRegistry(database, CommonOptions.SyncFolder);
        builder.AddSite();
        if (database is PostgreSqlDatabase) builder.Services.AddHostedService<ChangeFollower>();
        configure?.Invoke(builder.Services);
        var site = builder.Build();
        site.UseSite();
        return site;
    }
}
