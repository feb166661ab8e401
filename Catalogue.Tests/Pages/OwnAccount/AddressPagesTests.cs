using System.Text.RegularExpressions;
using Catalogue.Tests.Accounts;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Pages.OwnAccount;

public sealed partial class AddressPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Address_AskedForThenConfirmed_TakesThePlaceOfTheOneBefore()
    {
        using var owner = await site.OwnerAsync();
        var email = NewAddress();

        (await AskAsync(owner, email)).ShouldBe("/compte/adresse");
        var waiting = await owner.Browser.SoundAsync("/compte/adresse");
        waiting.QuerySelector("[role=status]")!.TextContent.ShouldContain(email);
        (await owner.Browser.SoundAsync("/compte")).QuerySelector("main")!.TextContent.ShouldContain($"En attente de confirmation\u00a0: {email}");

        var link = await LinkSentToAsync(email);
        var form = await owner.Browser.SoundAsync(link);
        form.QuerySelector("main")!.TextContent.ShouldContain(email);
        var page = await owner.Browser.SoundAsync(await owner.Browser.SendAsync(form).LeadsToAsync());

        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("Votre nouvelle adresse est confirmée");
        (await site.InScopeAsync(services => services.AccountAsync(owner.PersonId))).Email.ShouldBe(email);
    }

    [Fact]
    public async Task Link_OpenedOnly_ChangesNothing()
    {
        using var owner = await site.OwnerAsync();
        var email = NewAddress();
        await AskAsync(owner, email);
        var link = await LinkSentToAsync(email);

        await owner.Browser.SoundAsync(link);
        var again = await owner.Browser.SoundAsync(link);

        again.QuerySelectorAll("main form").ShouldNotBeEmpty();
        (await site.InScopeAsync(services => services.AccountAsync(owner.PersonId))).Email.ShouldNotBe(email);
    }

    [Fact]
    public async Task Link_OfAnotherAccount_IsOneThatDoesNotWork()
    {
        using var owner = await site.OwnerAsync();
        using var other = await site.OwnerAsync();
        var email = NewAddress();
        await AskAsync(owner, email);

        var theirs = await other.Browser.SoundAsync(await LinkSentToAsync(email));
        var none = await other.Browser.SoundAsync("/compte/adresse/rien%22%3E");

        theirs.QuerySelector("main")!.TextContent.ShouldNotContain(email);
        theirs.QuerySelector("main")!.TextContent.ShouldBe(none.QuerySelector("main")!.TextContent);
        theirs.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Address_OfAnotherAccount_IsRefusedToWhoReadsItsMailsOnly()
    {
        using var owner = await site.OwnerAsync();
        using var other = await site.OwnerAsync();
        var taken = (await site.InScopeAsync(services => services.AccountAsync(other.PersonId))).Email!;

        (await AskAsync(owner, taken)).ShouldBe("/compte/adresse");
        var form = await owner.Browser.SoundAsync(await LinkSentToAsync(taken));
        var page = await owner.Browser.SendAsync(form).RefusedAsync();

        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("celle d’un autre compte");
    }

    [Theory]
    [InlineData("camille", TestAccounts.Password, "#nouvelle-adresse", "une adresse électronique entière")]
    [InlineData("", "", "#nouvelle-adresse", "une adresse électronique entière")]
    [InlineData("", "", "#mot-de-passe-actuel", "Écrivez votre mot de passe actuel")]
    [InlineData("nouvelle@essai.example", "Ce n’est pas lui", "#mot-de-passe-actuel", "Ce n’est pas votre mot de passe actuel")]
    public async Task Address_ThatCannotBeAskedFor_ComesBackAsItWasTyped(string email, string password, string field, string sentence)
    {
        using var owner = await site.OwnerAsync();

        var page = await SendAsync(owner, email, password).RefusedAsync();

        page.QuerySelector($"{field}-message")!.TextContent.ShouldContain(sentence);
        (page.QuerySelector("#nouvelle-adresse")!.GetAttribute("value") ?? "").ShouldBe(email);
    }

    [Fact]
    public async Task Address_OfTheAccountItself_IsSaidToBe()
    {
        using var owner = await site.OwnerAsync();
        var email = (await site.InScopeAsync(services => services.AccountAsync(owner.PersonId))).Email!;

        var page = await SendAsync(owner, email, TestAccounts.Password).RefusedAsync();

        page.QuerySelector("#nouvelle-adresse-message")!.TextContent.ShouldContain("déjà l’adresse de votre compte");
    }

    private static string NewAddress() => $"nouvelle.{Guid.NewGuid():N}@essai.example";

    private static Task<string> AskAsync(SignedInBrowser owner, string email) => SendAsync(owner, email, TestAccounts.Password).LeadsToAsync();

    private static async Task<HttpResponseMessage> SendAsync(SignedInBrowser owner, string email, string password) =>
        await owner.Browser.SendAsync(
            await owner.Browser.SoundAsync("/compte/adresse"), ("nouvelle-adresse", email), ("mot-de-passe-actuel", password));

    private async Task<string> LinkSentToAsync(string email)
    {
        var mails = await site.InScopeAsync(services => services.MailsAsync(email));
        return Link().Match(mails[^1].Text!).Value;
    }

    [GeneratedRegex("/compte/adresse/[A-Za-z0-9_-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
