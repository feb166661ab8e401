using Catalogue.Core.Accounts;
using Catalogue.Core.Jobs;
using Catalogue.Web.Infrastructure.Jobs;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Administration;

/// <summary>What the site does by itself: the last time, the next one, what failed, and a button that has it done now.</summary>
[Requires(Permission.RunJobs)]
internal sealed class JobsModel(JobDesk desk, JobSchedule schedule, TimeProvider clock) : FormPage
{
    [BindProperty(Name = AdministrationWords.Deed)]
    public string? Deed { get; set; }

    [BindProperty(Name = AdministrationWords.Job)]
    public string? Job { get; set; }

    public IReadOnlyList<JobLine> Lines { get; private set; } = [];

    /// <summary>What failed lately, the last one first.</summary>
    public IReadOnlyList<(JobLine Line, JobFailure Failure)> Failures =>
        [.. Lines.SelectMany(line => line.Failures, (line, failure) => (line, failure)).OrderByDescending(one => one.failure.At)];

    /// <summary>Whether the page will say more in a moment.</summary>
    public bool IsMoving => Lines.Any(line => line.IsRunning || line.IsDue);

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Deed != Deeds.RunJob || SiteJobs.Find(Job) is not { } job)
        {
            Stopped = Deeds.Unknown;
            return Page();
        }

        var asked = await desk.AskAsync(job, HttpContext.Acting("administration"), cancellation);
        if (!asked.Succeeded)
        {
            Stopped = asked.Refusal.Sentence;
            return Page();
        }

        await schedule.WakeAsync(job.Name, cancellation);
        return Done(AdministrationLinks.Jobs, $"«\u00a0{job.Title}\u00a0» commence. Vous pouvez quitter cette page\u00a0: elle dira ce qu’il en est.");
    }

    protected override async Task LoadAsync(CancellationToken cancellation) => Lines = JobLine.All(await desk.ReadAsync(cancellation), clock.GetUtcNow());
}
