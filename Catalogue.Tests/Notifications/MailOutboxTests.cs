using System.Collections.Concurrent;
using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Infrastructure.Mailing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalogue.Tests.Notifications;

public abstract class MailOutboxSuite<TRegistry> : IAsyncLifetime
    where TRegistry : RegistryFixture, new()
{
    private readonly TRegistry _registry = new();

    private IServiceProvider Services => _registry.Services;

    private DateTimeOffset Now => _registry.Clock.GetUtcNow();

    [SharedFact]
    public async Task Mail_Queued_WaitsWithWhatItSays()
    {
        var mail = await Services.MailAsync(await Services.QueueAsync(Now, to: new MailRecipient(Mails.Address, "Camille Essai")));

        (mail.Template, mail.To, mail.ToName, mail.Status, mail.Attempts).ShouldBe(("activation", Mails.Address, "Camille Essai", MailStatus.Waiting, 0));
        mail.Subject.ShouldBe("Votre entreprise est acceptée\u00a0: ouvrez votre espace");
        mail.Text.ShouldNotBeNull().ShouldContain("FOURNIL-7");
        mail.Html.ShouldNotBeNull().ShouldContain("FOURNIL-7");
        mail.NextAttemptAt.ShouldBe(mail.QueuedAt);
    }

    [SharedFact]
    public async Task Act_ThatIsUndone_QueuesNothing()
    {
        await _registry.InScopeAsync(async services =>
        {
            await using var writer = services.GetRequiredService<RegistryWriter>();
            await writer.BeginAsync();
            services.GetRequiredService<MailOutbox>().Queue(Mails.Activation(), new MailRecipient(Mails.Address), Build.Context(Now));
            await services.GetRequiredService<RegistryContext>().SaveChangesAsync();
        });

        (await CountAsync()).ShouldBe(0);
    }

    [SharedFact]
    public Task Mail_QueuedOutsideAnAct_IsAFaultOfTheProgram() => _registry.InScopeAsync(services =>
    {
        Should.Throw<InvalidOperationException>(() =>
            services.GetRequiredService<MailOutbox>().Queue(Mails.Activation(), new MailRecipient(Mails.Address), Build.Context(Now)));
        return Task.CompletedTask;
    });

    [SharedFact]
    public async Task Senders_AtWorkTogether_SendEachMailOnce()
    {
        const int mails = 30;
        List<Guid> queued = [];
        for (var count = 0; count < mails; count++) queued.Add(await Services.QueueAsync(Now));
        var transport = new Recorder();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Sender(transport).SendDueAsync(default))));

        transport.Sent.Order().ShouldBe(queued.Order());
        foreach (var id in queued) (await Services.MailAsync(id)).ShouldSatisfyAllConditions(
            mail => mail.Status.ShouldBe(MailStatus.Sent),
            mail => mail.Attempts.ShouldBe(1),
            mail => mail.Text.ShouldBeNull(),
            mail => mail.Html.ShouldBeNull(),
            mail => mail.LeasedUntil.ShouldBeNull());
    }

    [SharedFact]
    public async Task Mail_ThatNoServerTakes_IsKeptWithItsTextAndNeverCalledSent()
    {
        var id = await Services.QueueAsync(Now);

        await Sender(new KeptTransport()).SendDueAsync(default);

        (await Services.MailAsync(id)).ShouldSatisfyAllConditions(
            mail => mail.Status.ShouldBe(MailStatus.Kept),
            mail => mail.SentAt.ShouldBeNull(),
            mail => mail.NextAttemptAt.ShouldBeNull(),
            mail => mail.Text.ShouldNotBeNull());
    }

    [SharedFact]
    public async Task Mail_ThatNobodyForesaw_IsTriedAgainAndHoldsUpNoOther()
    {
        var strange = await Services.QueueAsync(Now, to: new MailRecipient("etrange@fournil.example"));
        _registry.Clock.Set(Now.AddSeconds(1));
        var usual = await Services.QueueAsync(Now);
        var transport = new Recorder();

        await Sender(transport).SendDueAsync(default);

        transport.Sent.ShouldBe([usual]);
        var waiting = await Services.MailAsync(strange);
        (waiting.Status, waiting.LastError, waiting.LeasedUntil).ShouldBe((MailStatus.Waiting, nameof(NotSupportedException), null));
        waiting.NextAttemptAt!.Value.ShouldBeGreaterThan(Now);
    }

    [SharedFact]
    public async Task Mail_ClaimedByASenderThatDied_IsSentByAnotherAfterItsLease()
    {
        var id = await Services.QueueAsync(Now);
        (await ClaimAsync())!.Id.ShouldBe(id);
        (await ClaimAsync()).ShouldBeNull();

        _registry.Clock.Set(Now + OutgoingMail.Lease - TimeSpan.FromSeconds(1));
        (await ClaimAsync()).ShouldBeNull();
        _registry.Clock.Set(Now.AddSeconds(1));

        (await ClaimAsync()).ShouldNotBeNull().Attempts.ShouldBe(2);
    }

    [SharedFact]
    public async Task Failure_ToldByOneWhoseLeaseRanOut_ChangesNothing()
    {
        await Services.QueueAsync(Now);
        var first = (await ClaimAsync())!;
        _registry.Clock.Set(Now + OutgoingMail.Lease);
        var second = (await ClaimAsync())!;

        await FailAsync(first, isPermanent: true);
        (await Services.MailAsync(first.Id)).LeasedUntil.ShouldBe(second.LeasedUntil);
        await SentAsync(first);
        await SentAsync(second);

        (await Services.MailAsync(first.Id)).Status.ShouldBe(MailStatus.Sent);
    }

    [SharedFact]
    public async Task Mail_ThatFails_ComesBackAtItsTimeAndIsGivenUpInTheEnd()
    {
        var id = await Services.QueueAsync(Now);
        var end = Now + RetrySchedule.GivenUpAfter;
        while ((await Services.MailAsync(id)).NextAttemptAt is { } next)
        {
            _registry.Clock.Set(next.AddSeconds(-1));
            (await ClaimAsync()).ShouldBeNull();
            _registry.Clock.Set(next);
            await FailAsync((await ClaimAsync())!, isPermanent: false);
        }

        var mail = await Services.MailAsync(id);
        mail.Status.ShouldBe(MailStatus.GivenUp);
        mail.GivenUpAt!.Value.ShouldBeLessThanOrEqualTo(end);
        (mail.Text, mail.Html, mail.LastError).ShouldBe((null, null, "451 Essai"));
        var entry = await LastEntryAsync();
        (entry.Event, entry.Subject).ShouldBe(("mail.givenup", $"mail:{id}"));
        entry.Payload.ShouldNotContain(Mails.Address);
    }

    [SharedFact]
    public async Task Mail_RefusedForGood_IsGivenUpAtOnce()
    {
        var id = await Services.QueueAsync(Now);

        await FailAsync((await ClaimAsync())!, isPermanent: true);

        (await Services.MailAsync(id)).Status.ShouldBe(MailStatus.GivenUp);
    }

    [SharedFact]
    public async Task Retry_OfAMailThatWaits_MakesItDueAtOnceAndIsInTheJournal()
    {
        var id = await Services.QueueAsync(Now);
        await FailAsync((await ClaimAsync())!, isPermanent: false);
        (await ClaimAsync()).ShouldBeNull();

        (await RetryAsync(id)).Succeeded.ShouldBeTrue();

        (await LastEntryAsync()).Event.ShouldBe("mail.retried");
        (await ClaimAsync())!.Id.ShouldBe(id);
    }

    [SharedTheory]
    [InlineData(MailStatus.Sent)]
    [InlineData(MailStatus.Kept)]
    [InlineData(MailStatus.GivenUp)]
    public async Task Retry_OfAMailThatNoLongerWaits_IsRefused(MailStatus status)
    {
        var id = await Services.QueueAsync(Now);
        var claimed = (await ClaimAsync())!;
        if (status == MailStatus.Sent) await SentAsync(claimed);
        else if (status == MailStatus.Kept) await KeptAsync(claimed);
        else await FailAsync(claimed, isPermanent: true);

        (await RetryAsync(id)).Refusal.ShouldBe(new MailNoLongerWaits(status));
    }

    [SharedFact]
    public async Task Mails_AtTheEndOfTheirTime_AreErasedOnceAndThoseThatWaitAreNot()
    {
        await Services.QueueAsync(Now);
        await SentAsync((await ClaimAsync())!);
        await Services.QueueAsync(Now);
        await FailAsync((await ClaimAsync())!, isPermanent: true);
        await Services.QueueAsync(Now);
        await KeptAsync((await ClaimAsync())!);
        var waiting = await Services.QueueAsync(Now);
        var lastDayKept = ParisCalendar.DayOf(Now).AddMonths(Services.GetRequiredService<SiteContent>().RetentionMonths(Retention.Mails));

        (await EraseAsync(lastDayKept)).ShouldBe(0);
        (await EraseAsync(lastDayKept.AddDays(1))).ShouldBe(3);
        (await EraseAsync(lastDayKept.AddDays(1))).ShouldBe(0);

        (await Services.MailAsync(waiting)).Status.ShouldBe(MailStatus.Waiting);
        (await LastEntryAsync()).Event.ShouldBe("mail.erased");
        (await _registry.InScopeAsync(services => services.GetRequiredService<JournalVerifier>().VerifyAsync())).IsSound.ShouldBeTrue();
    }

    public Task InitializeAsync() => _registry.InitializeAsync();

    public Task DisposeAsync() => _registry.DisposeAsync();

    private MailSender Sender(IMailTransport transport) => new(
        transport, new MailSettings(), Services.GetRequiredService<IServiceScopeFactory>(), _registry.Clock, NullLogger<MailSender>.Instance);

    private Task<OutgoingMail?> ClaimAsync() =>
        _registry.InScopeAsync(services => services.GetRequiredService<MailDelivery>().ClaimAsync(Now));

    private Task SentAsync(OutgoingMail mail) =>
        _registry.InScopeAsync(services => services.GetRequiredService<MailDelivery>().ReportSentAsync(mail, Now, keepsText: false));

    private Task KeptAsync(OutgoingMail mail) =>
        _registry.InScopeAsync(services => services.GetRequiredService<MailDelivery>().ReportKeptAsync(mail));

    private Task<OutgoingMail> FailAsync(OutgoingMail mail, bool isPermanent) => _registry.InScopeAsync(services =>
        services.GetRequiredService<MailDelivery>().ReportFailedAsync(mail, new SendingFailure("451 Essai", isPermanent), Now, 0.5, keepsText: false));

    private Task<Result> RetryAsync(Guid id) =>
        _registry.InScopeAsync(services => services.GetRequiredService<MailOutbox>().RetryAsync(id, Build.Context(Now)));

    private Task<int> EraseAsync(DateOnly today) => _registry.InScopeAsync(services =>
        services.GetRequiredService<MailOutbox>().EraseOldAsync(today, Build.Context(ParisCalendar.StartOf(today))));

    private Task<int> CountAsync() => _registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Mails.CountAsync());

    private Task<JournalEntry> LastEntryAsync() => _registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Journal.OrderByDescending(entry => entry.Number).FirstAsync());

    private sealed class Recorder : IMailTransport
    {
        public ConcurrentBag<Guid> Sent { get; } = [];

        public bool HandsOver => true;

        public async Task<SendingFailure?> SendAsync(OutgoingMail mail, CancellationToken cancellation)
        {
            await Task.Yield();
            if (mail.To.StartsWith("etrange", StringComparison.Ordinal)) throw new NotSupportedException();
            Sent.Add(mail.Id);
            return null;
        }
    }
}

public sealed class MailOutboxTests : MailOutboxSuite<RegistryFixture>;

public sealed class MailOutboxPostgreSqlTests : MailOutboxSuite<PostgreSqlFixture>;
