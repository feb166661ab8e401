using Quartz;

namespace Catalogue.Web.Infrastructure.Jobs;

/// <summary>
/// Has this node look at each job of the registry soon after it has started, then again and again: what is due is written in the registry,
/// and the scheduler holds nothing that would be lost.
/// </summary>
internal sealed class JobSchedule(ISchedulerFactory schedulers)
{
    /// <summary>The first pages are answered before anything else is begun.</summary>
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan NextLook = TimeSpan.FromMinutes(1);

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<JobSchedule>();
        services.AddQuartz(quartz =>
        {
            // One after another: the registry has one writer anyway.
            quartz.UseDefaultThreadPool(1);
            quartz.ConfigureScheduler(options => options.ShutdownJobInterruption = ShutdownJobInterruption.Always);
            foreach (var job in SiteJobs.All)
            {
                quartz.ScheduleJob<ScheduledWork>(
                    trigger => trigger.WithIdentity(job.Name).StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(NextLook).RepeatForever()),
                    work => work.WithIdentity(KeyOf(job.Name)));
            }
        });
        services.AddQuartzHostedService(options => (options.WaitForJobsToComplete, options.StartDelay) = (true, FirstLook));
    }

    /// <summary>Has this node look at a job now.</summary>
    public async Task WakeAsync(string job, CancellationToken cancellation) =>
        await (await schedulers.GetScheduler(cancellation)).TriggerJob(KeyOf(job), cancellationToken: cancellation);

    private static JobKey KeyOf(string job) => new(job);
}
