using AngleSharp.Dom;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Jobs;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Joining.Review;
using Catalogue.Web.Infrastructure.Jobs;
using Catalogue.Web.Pages.Administration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Catalogue.Tests.Pages.Administration;

/// <summary>A site that does its jobs, over a registry that nobody served during the nights before.</summary>
public sealed class JobPagesTests(JobPagesTests.WorkingSite site) : IClassFixture<JobPagesTests.WorkingSite>
{
    [Fact]
    public async Task Site_DoesAtItsStartWhatWasDue_AndAnAdministratorSeesWhatFailsAndHasItDone()
    {
        await AllDoneAsync();
        await WhatWasDueIsDoneAsync();
        await FailedJobIsDoneOnDemandAsync();
    }

    private async Task WhatWasDueIsDoneAsync()
    {

        await site.InScopeAsync(async services =>
        {
            var registry = services.GetRequiredService<RegistryContext>();
            (await registry.FailedSignIns.AnyAsync()).ShouldBeFalse();
            (await registry.Mails.AnyAsync(mail => mail.To == WorkingSite.Lead && mail.Template == "demandes-a-decider")).ShouldBeTrue();
        });
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);
        var page = await administrator.Browser.PageAsync(AdministrationLinks.Jobs);
        var rows = page.QuerySelectorAll("main tbody tr").ToList();
        rows.Count.ShouldBe(SiteJobs.All.Count);
        foreach (var (row, job) in rows.Zip(SiteJobs.All))
        {
            row.TextContent.ShouldContain(job.Purpose);
            row.QuerySelector(".fr-badge")!.TextContent.Trim().ShouldBe("Fait");
            row.TextContent.ShouldContain("en moins d’une seconde");
        }

        page.QuerySelector("#t-echecs")!.ParentElement!.TextContent.ShouldContain("Aucun.");
        page.QuerySelectorAll($"main a[href='{AdministrationLinks.Jobs}']").ShouldBeEmpty();
    }

    private async Task FailedJobIsDoneOnDemandAsync()
    {
        var job = SiteJobs.All[^1];
        await site.InScopeAsync(async services =>
        {
            var registry = services.GetRequiredService<RegistryContext>();
            var row = await registry.Jobs.SingleAsync(row => row.Name == job.Name);
            row.Ask(site.Clock.GetUtcNow()).OrThrow();
            row.Begin(site.Clock.GetUtcNow()).ShouldBeTrue();
            row.End(new(site.Clock.GetUtcNow(), JobOutcome.Failed, new TimeoutException("anne@essai.example")), job.Rhythm, site.Clock.GetUtcNow());
            await registry.SaveChangesAsync();
        });
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);
        var browser = administrator.Browser;

        (await browser.PageAsync(AdministrationLinks.Home)).QuerySelector($"a[href='{AdministrationLinks.Jobs}']")!.Closest("tr")!.TextContent.ShouldContain("À regarder");
        var failed = await browser.PageAsync(AdministrationLinks.Jobs);
        failed.QuerySelectorAll(".fr-badge--error").ShouldHaveSingleItem().TextContent.ShouldContain("En échec");
        failed.Body!.TextContent.ShouldContain("Nouvel essai le");
        failed.QuerySelector("#t-echecs")!.ParentElement!.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain(nameof(TimeoutException));
        failed.Body.TextContent.ShouldNotContain("anne@essai");

        using var answer = await browser.SubmitAsync(failed, form: $"form:has(input[value='{job.Name}'])");
        answer.Headers.Location!.OriginalString.ShouldBe(AdministrationLinks.Jobs);
        (await browser.PageAsync(AdministrationLinks.Jobs)).QuerySelector(".fr-alert--success")!.TextContent.ShouldContain($"«\u00a0{job.Title}\u00a0» commence");

        await AllDoneAsync();
        (await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Journal.SingleAsync(entry => entry.Event == "job.asked")))
            .Subject.ShouldBe($"job:{job.Name}");
        using var unknown = await browser.SubmitAsync(
            failed, new Dictionary<string, string?> { [AdministrationWords.Job] = "autre" }, $"form:has(input[value='{job.Name}'])");
        (await SiteHost.ParseAsync(unknown)).Body!.TextContent.ShouldContain(Deeds.Unknown);
    }

    private Task AllDoneAsync() => SiteActs.EventuallyAsync(async () =>
    {
        var jobs = await site.InScopeAsync(services => services.GetRequiredService<JobDesk>().ReadAsync());
        return SiteJobs.All.All(job => jobs.GetValueOrDefault(job.Name)?.Outcome == JobOutcome.Done);
    });

    public sealed class WorkingSite : SiteHost
    {
        public const string Lead = "claire@essai.example";

        protected override bool DoesJobs => true;

        protected override void Configure(IServiceCollection services) =>
            services.Configure<QuartzHostedServiceOptions>(options => options.StartDelay = null);

        protected override async Task BeforeStartAsync(IServiceProvider services)
        {
            var registry = services.GetRequiredService<RegistryContext>();
            registry.Add(new FailedSignIn("essai", browserId: null, Clock.GetUtcNow() - AccountUpkeep.TracesKept - TimeSpan.FromHours(1)));
            var lead = StaffMember.Meet("https://essai.example", "claire", Clock.GetUtcNow());
            lead.SignIn("Claire Essai", Lead, [StaffRole.LeadReviewer], Clock.GetUtcNow());
            var programme = await registry.Programmes.Select(one => one.Reference).FirstAsync();
            registry.AddRange(lead, RequestScene.Make(null, programme, Clock.GetUtcNow().AddDays(-50), "DE-08001"));
            await registry.SaveChangesAsync();
        }
    }
}
