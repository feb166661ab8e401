using System.CommandLine;
using Catalogue.Core;
using Catalogue.Core.Data;
using Catalogue.Web.Infrastructure;

namespace Catalogue.Web.Commands;

/// <summary><c>serve</c>: the site. In Development it first creates the demonstration where there is no registry.</summary>
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
            if (result.GetValueOrDefault<int>() is < 1 or > 65535) result.AddError("--port : un nombre de 1 à 65535.");
        });
        var command = new Command("serve", "Servir le site") { port };
        command.SetAction(async (parsed, cancellation) =>
        {
            var directory = options.DirectoryOf(parsed);
            var clock = options.ClockOf(parsed);
            if (!directory.HasRegistry)
            {
                if (!CommonOptions.IsDevelopment || !directory.IsFree) throw CommonOptions.MissingRegistry(directory);
                await DemoCommand.CreateAsync(directory, clock, parsed.InvocationConfiguration.Error, cancellation);
            }

            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
            builder.WebHost.UseUrls($"http://localhost:{parsed.GetValue(port)}");
            builder.Services.AddSingleton(clock);
            builder.Services.AddRegistry(RegistryDatabase.ConnectionString(directory.RegistryFile), CommonOptions.SyncFolder);
            builder.AddSite();
            await using var site = builder.Build();
            site.UseSite();
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
}
