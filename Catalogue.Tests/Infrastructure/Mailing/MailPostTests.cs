using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Tests.Notifications;
using Catalogue.Tests.Pages;
using Catalogue.Web.Infrastructure.Jobs;
using Catalogue.Web.Infrastructure.Mailing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Infrastructure.Mailing;

/// <summary>From the act to a real mail server, through the site as it runs.</summary>
public abstract class MailPostSuite : IAsyncLifetime
{
    private PostingSite? _site;

    private protected abstract PostingSite MakeSite(int port, MailPace pace);

    [SharedFact]
    public async Task Mail_OfAnActThatIsDone_LeavesWithoutWaitingForTheNextLook()
    {
        await using var server = await SmtpServer.StartAsync();
        var site = await StartAsync(server.Port, new MailPace(TimeSpan.FromHours(1)));

        var id = await site.Services.QueueAsync(site.Clock.GetUtcNow());

        (await server.ReceiveAsync(1))[0].To.ShouldBe([Mails.Address]);
        await SiteActs.EventuallyAsync(async () => (await site.Services.MailAsync(id)).Status == MailStatus.Sent);
        (await site.Services.MailAsync(id)).Text.ShouldBeNull();
    }

    [SharedFact]
    public async Task Mail_DeferredByTheServer_LeavesWhenItsTimeComes()
    {
        await using var server = await SmtpServer.StartAsync("--defer", "1");
        var site = await StartAsync(server.Port);
        var id = await site.Services.QueueAsync(site.Clock.GetUtcNow());
        await SiteActs.EventuallyAsync(async () => (await site.Services.MailAsync(id)).LastError is not null);
        var delayed = await site.Services.MailAsync(id);
        (delayed.Status, delayed.LastError![..3]).ShouldBe((MailStatus.Waiting, "451"));
        server.Received.ShouldBeEmpty();

        site.Clock.Set(delayed.NextAttemptAt!.Value);

        (await server.ReceiveAsync(1)).ShouldHaveSingleItem();
        await SiteActs.EventuallyAsync(async () => (await site.Services.MailAsync(id)) is { Status: MailStatus.Sent, Attempts: 2 });
    }

    [SharedFact]
    public async Task Mail_ForAnAddressThatIsRefused_IsGivenUpAndTheOthersLeave()
    {
        await using var server = await SmtpServer.StartAsync("--refuse", "parti@fournil.example");
        var site = await StartAsync(server.Port);

        var refused = await site.Services.QueueAsync(site.Clock.GetUtcNow(), to: new MailRecipient("parti@fournil.example"));
        await site.Services.QueueAsync(site.Clock.GetUtcNow());

        (await server.ReceiveAsync(1))[0].To.ShouldBe([Mails.Address]);
        await SiteActs.EventuallyAsync(async () => (await site.Services.MailAsync(refused)).Status == MailStatus.GivenUp);
        (await site.Services.MailAsync(refused)).ShouldSatisfyAllConditions(
            mail => mail.Attempts.ShouldBe(1),
            mail => mail.Text.ShouldBeNull());
    }

    [SharedFact]
    public async Task Mails_QueuedWhileTheServerIsAway_LeaveWhenItIsBack()
    {
        int port;
        await using (var away = await SmtpServer.StartAsync()) port = away.Port;
        var site = await StartAsync(port);
        var id = await site.Services.QueueAsync(site.Clock.GetUtcNow());
        await SiteActs.EventuallyAsync(async () => (await site.Services.MailAsync(id)).LastError is not null);

        await using var server = await SmtpServer.StartAsync("--port", $"{port}");
        site.Clock.Set((await site.Services.MailAsync(id)).NextAttemptAt!.Value);

        (await server.ReceiveAsync(1)).ShouldHaveSingleItem();
    }

    [SharedFact]
    public async Task Mail_PastItsTime_IsErasedByTheJobThatErases()
    {
        await using var server = await SmtpServer.StartAsync();
        var site = await StartAsync(server.Port);
        var id = await site.Services.QueueAsync(site.Clock.GetUtcNow());
        await SiteActs.EventuallyAsync(async () => (await site.Services.MailAsync(id)).Status == MailStatus.Sent);

        await site.InScopeAsync(async services =>
        {
            await Erasure.DoAsync(services, Build.Context(site.Clock.GetUtcNow().AddMonths(6)), CancellationToken.None);
            (await services.GetRequiredService<RegistryContext>().Mails.AnyAsync(mail => mail.Id == id)).ShouldBeFalse();
        });
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _site?.DisposeAsync() ?? Task.CompletedTask;

    private async Task<PostingSite> StartAsync(int port, MailPace? pace = null)
    {
        _site = MakeSite(port, pace ?? new MailPace(TimeSpan.FromMilliseconds(100)));
        await _site.InitializeAsync();
        return _site;
    }

    /// <summary>A site with a mail server.</summary>
    internal class PostingSite(int port, MailPace pace) : SiteHost
    {
        protected override void Configure(IServiceCollection services) => services
            .AddSingleton(new MailSettings { Smtp = SmtpTransportTests.Settings(port) })
            .AddSingleton(pace);
    }

    internal sealed class PostgreSqlPostingSite(int port, MailPace pace) : PostingSite(port, pace), IOnPostgreSql;
}

public sealed class MailPostTests : MailPostSuite
{
    private protected override PostingSite MakeSite(int port, MailPace pace) => new(port, pace);
}

public sealed class MailPostPostgreSqlTests : MailPostSuite, IOnPostgreSql
{
    private protected override PostingSite MakeSite(int port, MailPace pace) => new PostgreSqlPostingSite(port, pace);
}
