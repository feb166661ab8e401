using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Catalogue.Tests.Accounts.AccountFacts;
using static Catalogue.Tests.Accounts.TestAccounts;

namespace Catalogue.Tests.Accounts;

public abstract class AddressServiceSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    private DateTimeOffset Now => registry.Clock.GetUtcNow();

    [SharedFact]
    public async Task Address_AskedFor_ReceivesALinkAndChangesNothingYet()
    {
        var (id, email) = (await OpenAsync(), NewAddress());
        var before = await AccountAsync(id);

        var (result, secret) = await AskAsync(id, email);

        result.Refusal.ShouldBeNull();
        (await AccountAsync(id)).Email.ShouldBe(before.Email);
        (await DoAsync(service => service.FindAsync(id, secret!, Now))).ShouldBe(email);
        (await DoAsync(service => service.FindWaitingAsync(id, Now))).ShouldBe(new WaitingAddress(email, Now, Now.AddDays(1)));
        var mail = (await MailsAsync(email)).ShouldHaveSingleItem();
        (mail.Template, mail.Text!.Contains(secret!, StringComparison.Ordinal)).ShouldBe(("confirmation-adresse", true));
        var (name, payload) = (await JournalAsync(id)).ShouldHaveSingleItem();
        name.ShouldBe("account.emailasked");
        payload.ShouldNotContain("essai.example");
    }

    [SharedFact]
    public async Task Address_Confirmed_TakesThePlaceOfTheOneBeforeWhichIsTold()
    {
        var (id, email) = (await OpenAsync(), NewAddress());
        var before = (await AccountAsync(id)).Email!;
        var reset = await SendResetAsync(id, before);
        var (_, secret) = await AskAsync(id, email);

        (await ConfirmAsync(id, secret!)).Refusal.ShouldBeNull();

        var account = await AccountAsync(id);
        (account.Email, account.NormalizedEmail, account.EmailConfirmed).ShouldBe((email, EmailAddress.Normalize(email), true));
        var mail = (await MailsAsync(before)).ShouldHaveSingleItem();
        mail.Template.ShouldBe("adresse-changee");
        mail.Text!.ShouldNotContain(email);
        (await LinkAsync(reset)).WorksAt(Now).ShouldBeFalse();
        (await ConfirmAsync(id, secret!)).Refusal.ShouldBe(new AddressLinkEnded());
        (await JournalAsync(id)).Select(entry => entry.Event).ShouldBe(["account.emailasked", "account.emailchanged"]);
    }

    [SharedFact]
    public async Task Address_OfAnotherAccount_IsAnsweredAlikeUntilWhoReadsItsMailsConfirms()
    {
        var (id, other) = (await OpenAsync(), await OpenAsync());
        var taken = (await AccountAsync(other)).Email!;

        var (result, secret) = await AskAsync(id, taken.ToUpperInvariant());

        result.Refusal.ShouldBeNull();
        (await MailsAsync(taken.ToUpperInvariant())).ShouldHaveSingleItem().Template.ShouldBe("confirmation-adresse");
        (await JournalAsync(id)).ShouldHaveSingleItem().Event.ShouldBe("account.emailasked");
        (await ConfirmAsync(id, secret!)).Refusal.ShouldBe(new AddressTaken());
        (await AccountAsync(id)).Email.ShouldNotBe(taken);
    }

    [SharedFact]
    public async Task Link_ThatIsAnothersOrTooOldOrReplaced_ConfirmsNothing()
    {
        var (id, other) = (await OpenAsync(), await OpenAsync());
        var (_, replaced) = await AskAsync(id, NewAddress());
        var (_, last) = await AskAsync(id, NewAddress());

        (await ConfirmAsync(id, replaced!)).Refusal.ShouldBe(new AddressLinkEnded());
        (await ConfirmAsync(id, "rien")).Refusal.ShouldBe(new AddressLinkEnded());
        (await ConfirmAsync(other, last!)).Refusal.ShouldBe(new AddressLinkEnded());
        (await DoAsync(service => service.FindAsync(other, last!, Now))).ShouldBeNull();
        (await ConfirmAsync(id, last!, Now.AddDays(1))).Refusal.ShouldBe(new AddressLinkEnded());
        (await DoAsync(service => service.FindWaitingAsync(id, Now.AddDays(1)))).ShouldBeNull();
    }

    [SharedFact]
    public async Task Address_ThatCannotBe_IsRefused()
    {
        var id = await OpenAsync();

        (await AskAsync(id, "camille")).Result.Refusal.ShouldBe(new AddressRefused());
        (await AskAsync(id, (await AccountAsync(id)).Email!)).Result.Refusal.ShouldBe(new AddressUnchanged());
        var email = NewAddress();
        (await AskAsync(id, email, "Ce n’est pas lui")).Result.Refusal.ShouldBe(new WrongPassword());

        (await MailsAsync(email)).ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Addresses_AskedForManyTimesInADay_AreNotAllWrittenTo()
    {
        var id = await OpenAsync();
        for (var i = 0; i < AddressService.MostInADay; i++) (await AskAsync(id, NewAddress())).Result.Refusal.ShouldBeNull();
        var email = NewAddress();

        (await AskAsync(id, email)).Result.Refusal.ShouldBe(new TooManyAddresses());
        (await MailsAsync(email)).ShouldBeEmpty();
        (await AskAsync(id, email, instant: Now.AddDays(1))).Result.Refusal.ShouldBeNull();
    }

    private static string NewAddress() => $"nouvelle.{Guid.NewGuid():N}@essai.example";

    private async Task<Guid> OpenAsync() => (await registry.OpenAsync()).Id;

    private Task<Account> AccountAsync(Guid id) => registry.InScopeAsync(services => services.AccountAsync(id));

    private Task<IReadOnlyList<(string Event, string Payload)>> JournalAsync(Guid id) => registry.InScopeAsync(services => services.JournalAsync(id));

    private Task<IReadOnlyList<OutgoingMail>> MailsAsync(string address) => registry.InScopeAsync(services => services.MailsAsync(address));

    private Task<T> DoAsync<T>(Func<AddressService, Task<T>> act) =>
        registry.InScopeAsync(services => act(services.GetRequiredService<AddressService>()));

    private async Task<(Result Result, string? Secret)> AskAsync(
        Guid id, string email, string password = Password, DateTimeOffset? instant = null)
    {
        string? known = null;
        var change = new AddressChange { AccountId = id, Email = email, Password = password, LinkOf = LinkOf };
        return (await DoAsync(service => service.AskAsync(change, Acting(id, instant ?? Now))), known);

        Uri LinkOf(string secret)
        {
            known = secret;
            return new Uri($"https://essai.example/{secret}");
        }
    }

    private Task<Result> ConfirmAsync(Guid id, string secret, DateTimeOffset? instant = null) =>
        DoAsync(service => service.ConfirmAsync(id, secret, Help, Acting(id, instant ?? Now)));

    private Task<Guid> SendResetAsync(Guid id, string email) => registry.InScopeAsync(async services =>
    {
        var (link, _) = OneTimeLink.To(LinkPurpose.PasswordReset, id, email, Now);
        var context = services.GetRequiredService<RegistryContext>();
        context.Add(link);
        await context.SaveChangesAsync();
        return link.Id;
    });

    private Task<OneTimeLink> LinkAsync(Guid id) => registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().OneTimeLinks.AsNoTracking().SingleAsync(link => link.Id == id));
}

public sealed class AddressServiceTests(RegistryFixture registry) : AddressServiceSuite<RegistryFixture>(registry);

public sealed class AddressServicePostgreSqlTests(PostgreSqlFixture registry) : AddressServiceSuite<PostgreSqlFixture>(registry);
