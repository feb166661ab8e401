using Catalogue.Core.Jobs;
using Quartz;

namespace Catalogue.Web.Infrastructure.Jobs;

/// <summary>A look of the scheduler at one job of the registry: it is done if it is due. Never twice at once on this node.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ScheduledWork(JobRunner runner, ILogger<ScheduledWork> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var job = SiteJobs.Find(context.JobDetail.Key.Name)!;
        try
        {
            if (await runner.RunIfDueAsync(job, cancellationToken) is { Fault: { } fault }) Failed(job.Name, fault);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The site is stopping before it began.
        }
#pragma warning disable CA1031 // The registry could not even be asked: the next look does so again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Unseen(job.Name, fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "The job « {Job} » failed; it is tried again in a while.")]
    private partial void Failed(string job, Exception fault);

    [LoggerMessage(LogLevel.Error, "Whether the job « {Job} » is due could not be read or written; it is looked at again in a moment.")]
    private partial void Unseen(string job, Exception fault);
}
