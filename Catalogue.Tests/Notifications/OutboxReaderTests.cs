using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Notifications;

public abstract class OutboxReaderSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture, new()
{
    private readonly string _mark = Guid.NewGuid().ToString("N");

    [SharedFact]
    public async Task Mails_AreFoundByStateAndAddressLastFirst()
    {
        await QueueAsync($"Anne.{_mark}@essai.example");
        await QueueAsync($"claude.{_mark}@essai.example");

        (await PageAsync(new(null, _mark))).Total.ShouldBe(2);
        (await PageAsync(new(OutboxState.Waiting, $"ANNE.{_mark}"))).Lines.ShouldHaveSingleItem().IsWaiting.ShouldBeTrue();
        (await PageAsync(new(OutboxState.Late, _mark))).Total.ShouldBe(0);
        (await PageAsync(new(OutboxState.Late, _mark), OutboxReader.Late + TimeSpan.FromSeconds(1))).Total.ShouldBe(2);
        (await PageAsync(new(OutboxState.Sent, _mark))).Total.ShouldBe(0);
        (await PageAsync(new(OutboxState.GivenUp, _mark))).Total.ShouldBe(0);
        (await PageAsync(new(null, "%"))).Total.ShouldBe(0);
    }

    [SharedFact]
    public async Task Mails_GivenUp_AreCountedApartWithTheirError()
    {
        await QueueAsync($"anne.{_mark}@essai.example");
        await registry.InScopeAsync(async services =>
        {
            var delivery = services.GetRequiredService<MailDelivery>();
            var now = registry.Clock.GetUtcNow();
            while (await delivery.ClaimAsync(now) is { } mail)
                await delivery.ReportFailedAsync(mail, new SendingFailure("550 no such user", IsPermanent: true), now, 0.5, keepsText: false);
        });

        var line = (await PageAsync(new(OutboxState.GivenUp, _mark))).Lines.ShouldHaveSingleItem();

        (line.IsWaiting, line.Attempts, line.LastError, line.NextAttemptAt).ShouldBe((false, 1, "550 no such user", null));
        (await PageAsync(new(OutboxState.Waiting, _mark))).Total.ShouldBe(0);
    }

    [SharedFact]
    public async Task Mails_KeptWherePeopleDevelop_AreNeitherSentNorWaiting()
    {
        await QueueAsync($"anne.{_mark}@essai.example");
        await registry.InScopeAsync(async services =>
        {
            var delivery = services.GetRequiredService<MailDelivery>();
            while (await delivery.ClaimAsync(registry.Clock.GetUtcNow()) is { } mail) await delivery.ReportKeptAsync(mail);
        });

        var line = (await PageAsync(new(OutboxState.Kept, _mark))).Lines.ShouldHaveSingleItem();

        (line.IsWaiting, line.SentAt, line.GivenUpAt).ShouldBe((false, null, null));
        foreach (var other in (OutboxState[])[OutboxState.Waiting, OutboxState.Late, OutboxState.Sent, OutboxState.GivenUp])
            (await PageAsync(new(other, _mark), OutboxReader.Late * 2)).Total.ShouldBe(0);
    }

    [SharedFact]
    public async Task Pages_BeyondTheLast_AreTheLast()
    {
        for (var rank = 0; rank < PageOf.Size + 1; rank++) await QueueAsync($"p{rank}.{_mark}@essai.example");

        var page = await registry.InScopeAsync(services =>
            services.GetRequiredService<OutboxReader>().PageAsync(new(null, _mark), 9, registry.Clock.GetUtcNow()));

        (page.Number, page.PageCount, page.Lines.Count).ShouldBe((2, 2, 1));
    }

    private Task QueueAsync(string to) => registry.InScopeAsync(async services =>
    {
        await using var writer = services.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        services.GetRequiredService<MailOutbox>().Queue(
            AccountMails.ForgottenPassword(new Uri("https://catalogue.example/essai"), registry.Clock.GetUtcNow().AddHours(1)),
            new MailRecipient(to),
            Build.Context(registry.Clock.GetUtcNow()));
        await writer.CommitAsync();
    });

    private Task<PageOf<OutboxLine>> PageAsync(OutboxFilter filter, TimeSpan later = default) => registry.InScopeAsync(services =>
        services.GetRequiredService<OutboxReader>().PageAsync(filter, 1, registry.Clock.GetUtcNow() + later));
}

public sealed class OutboxReaderTests(RegistryFixture registry) : OutboxReaderSuite<RegistryFixture>(registry);

public sealed class OutboxReaderPostgreSqlTests(PostgreSqlFixture registry) : OutboxReaderSuite<PostgreSqlFixture>(registry);
