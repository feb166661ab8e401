using System.CommandLine;
using Catalogue.Core.Data;
using Catalogue.Core.Jobs;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Jobs;
using Catalogue.Web.Pages.Administration;

namespace Catalogue.Web.Commands;

/// <summary><c>jobs list</c> and <c>jobs run</c>: what the site does by itself. A site does it, since mails carry its address.</summary>
internal static class JobsCommand
{
    public static Command Create(CommonOptions options) => new("jobs", "Ce que le site fait de lui-même") { List(options), Run(options) };

    private static Command List(CommonOptions options)
    {
        var json = new Option<bool>("--json") { Description = "Répondre en JSON" };
        var list = new Command("list", "Dire quand chaque travail a été fait, et quand il le sera") { json };
        list.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await options.OpenRegistryAsync(parsed, cancellation);
            await using var scope = services.CreateAsyncScope();
            var lines = JobLine.All(
                await scope.ServiceProvider.GetRequiredService<JobDesk>().ReadAsync(cancellation), options.ClockOf(parsed).GetUtcNow());
            var output = parsed.InvocationConfiguration.Output;
            foreach (var line in lines)
            {
                await output.WriteLineAsync(parsed.GetValue(json)
                    ? JsonText.Write(new { line.Definition.Name, line.Job?.StartedAt, line.Job?.EndedAt, line.Job?.Outcome, line.Job?.DueAt, line.Failures })
                    : $"{line.Definition.Name} : {line.Last}{(line.State is { } state ? $" ({state.Text.ToLowerInvariant()})" : "")} ; ensuite : {line.Next}");
            }

            return lines.Any(line => line.HasFailed) ? CommandLine.Refused : CommandLine.Success;
        });
        return list;
    }

    private static Command Run(CommonOptions options)
    {
        var name = new Argument<string>("nom") { Description = $"Lequel : {string.Join(", ", SiteJobs.All.Select(job => job.Name))}" };
        var run = new Command("run", "Faire faire un travail au site qui sert ce registre, dans la minute") { name };
        run.SetAction(async (parsed, cancellation) =>
        {
            var job = SiteJobs.Find(parsed.Required(name)) ?? throw new UsageException(
                $"Aucun travail ne s’appelle « {parsed.Required(name)} » : {string.Join(", ", SiteJobs.All.Select(one => one.Name))}.");
            await using var services = await options.OpenRegistryAsync(parsed, cancellation);
            await using var scope = services.CreateAsyncScope();
            var context = new ActionContext { Actor = Actor.System, Instant = options.ClockOf(parsed).GetUtcNow(), Process = "ligne de commande" };
            var asked = await scope.ServiceProvider.GetRequiredService<JobDesk>().AskAsync(job, context, cancellation);
            var (writer, sentence, exit) = asked.Succeeded
                ? (parsed.InvocationConfiguration.Output, $"« {job.Title} » : le site qui sert ce registre s’en charge dans la minute, ou à son prochain démarrage.", CommandLine.Success)
                : (parsed.InvocationConfiguration.Error, asked.Refusal.Sentence, CommandLine.Refused);
            await writer.WriteLineAsync(sentence);
            return exit;
        });
        return run;
    }
}
