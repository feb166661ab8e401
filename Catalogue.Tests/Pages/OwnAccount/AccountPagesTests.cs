using System.Net;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Tests.Accounts;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Pages.OwnAccount;

public sealed class AccountPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    public static TheoryData<string> Addresses => new()
    {
        "/compte", "/compte/nom", "/compte/mot-de-passe", "/compte/adresse", "/compte/adresse/rien", "/compte/sessions", "/compte/deux-etapes",
        "/compte/deux-etapes/commencer", "/compte/deux-etapes/telephone", "/compte/deux-etapes/codes-de-secours", "/compte/deux-etapes/retirer",
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_ReadByNobody_LeadsToTheSignInAndBack(string address)
    {
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.OriginalString.ShouldBe($"/connexion?retour={Uri.EscapeDataString(address)}");
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_ReadBySomebodyOfTheMinistry_IsNotForThem(string address)
    {
        using var reviewer = await site.AsStaffAsync(StaffRole.Reviewer, StaffRole.Administrator);

        using var response = await reviewer.Browser.GetAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Account_Read_SaysWhoOneIsAndWhatProtectsIt()
    {
        using var owner = await site.OwnerAsync();
        var account = await site.InScopeAsync(services => services.AccountAsync(owner.PersonId));

        var page = await owner.Browser.SoundAsync("/compte");

        var text = page.QuerySelector("main")!.TextContent;
        foreach (var said in (string[])["Alix Essai", account.Code.ToString(), account.Email!, "Le Carreau Numérique, gestionnaire", "Non activée", "Celui-ci seulement"])
            text.ShouldContain(said);
        var links = page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href"));
        foreach (var address in (string[])["/compte/nom", "/compte/mot-de-passe", "/compte/adresse", "/compte/deux-etapes", "/compte/sessions"])
            links.ShouldContain(address);
    }

    [Fact]
    public async Task Account_OfNoCompany_SaysSo()
    {
        using var owner = await site.AsAccountAsync();

        (await owner.Browser.SoundAsync("/compte")).QuerySelector("main")!.TextContent.ShouldContain("Aucune pour le moment");
    }

    [Fact]
    public async Task Name_Changed_IsSaidAndShown()
    {
        using var owner = await site.OwnerAsync();
        var form = await owner.Browser.SoundAsync("/compte/nom");
        form.QuerySelector("#nom")!.GetAttribute("value").ShouldBe("Alix Essai");

        var next = await owner.Browser.SendAsync(form, ("nom", "Alix Autre-Nom")).LeadsToAsync();

        var page = await owner.Browser.SoundAsync(next);
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("Votre nom est changé");
        page.QuerySelector("main")!.TextContent.ShouldContain("Alix Autre-Nom");
    }

    [Fact]
    public async Task Name_TooLong_ComesBackAsItWasTyped()
    {
        using var owner = await site.OwnerAsync();
        var name = new string('é', 121);

        var page = await owner.Browser.SendAsync(await owner.Browser.SoundAsync("/compte/nom"), ("nom", name)).RefusedAsync();

        page.QuerySelector("#nom-message")!.TextContent.ShouldContain("120 caractères");
        page.QuerySelector("#nom")!.GetAttribute("value").ShouldBe(name);
    }

    [Fact]
    public async Task Password_Changed_LeavesThisBrowserSignedInAndNoOther()
    {
        using var owner = await site.OwnerAsync();
        using var elsewhere = await site.AlsoAsync(owner.PersonId);
        var form = await owner.Browser.SoundAsync("/compte/mot-de-passe");

        var next = await owner.Browser
            .SendAsync(form, ("mot-de-passe-actuel", TestAccounts.Password), ("nouveau-mot-de-passe", TestAccounts.OtherPassword))
            .LeadsToAsync();

        (await owner.Browser.SoundAsync(next)).QuerySelector("[role=status]")!.TextContent.ShouldContain("Votre mot de passe est changé");
        using var refused = await elsewhere.Browser.GetAsync("/compte");
        refused.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Theory]
    [InlineData("", "", "#mot-de-passe-actuel", "Écrivez votre mot de passe actuel")]
    [InlineData("", "", "#nouveau-mot-de-passe", "Écrivez votre nouveau mot de passe")]
    [InlineData("Ce n’est pas lui", TestAccounts.OtherPassword, "#mot-de-passe-actuel", "Ce n’est pas votre mot de passe actuel")]
    [InlineData(TestAccounts.Password, "court", "#nouveau-mot-de-passe", "au moins 12")]
    [InlineData(TestAccounts.Password, TestAccounts.Password, "#nouveau-mot-de-passe", "déjà votre mot de passe")]
    public async Task Password_ThatCannotBeChanged_SaysWhyBesideItsField(string current, string chosen, string field, string sentence)
    {
        using var owner = await site.OwnerAsync();

        var page = await owner.Browser
            .SendAsync(await owner.Browser.SoundAsync("/compte/mot-de-passe"), ("mot-de-passe-actuel", current), ("nouveau-mot-de-passe", chosen))
            .RefusedAsync();

        page.QuerySelector($"{field}-message")!.TextContent.ShouldContain(sentence);
    }

    [Fact]
    public async Task Password_AskedTooOften_IsRefusedForAWhile()
    {
        using var owner = await site.OwnerAsync();
        var form = await owner.Browser.SoundAsync("/compte/mot-de-passe");
        (string, string?)[] wrong = [("mot-de-passe-actuel", "Ce n’est pas lui"), ("nouveau-mot-de-passe", TestAccounts.OtherPassword)];
        for (var i = 0; i < FailedSignIn.Most; i++) await owner.Browser.SendAsync(form, wrong).RefusedAsync();

        var page = await owner.Browser
            .SendAsync(form, ("mot-de-passe-actuel", TestAccounts.Password), ("nouveau-mot-de-passe", TestAccounts.OtherPassword))
            .RefusedAsync();

        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("un quart d’heure");
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Form_OfAnotherSite_ChangesNothing(string address)
    {
        using var owner = await site.OwnerAsync();
        using var content = new FormUrlEncodedContent([new("nom", "Intrus"), new("autres", "oui")]);

        using var response = await owner.Browser.Client.PostAsync(new Uri(address, UriKind.Relative), content);

        response.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.MethodNotAllowed);
        if (response.StatusCode == HttpStatusCode.OK)
            (await SiteHost.ParseAsync(response)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("ouverte trop longtemps");
        (await site.InScopeAsync(services => services.AccountAsync(owner.PersonId))).FullName.ShouldBe("Alix Essai");
    }
}
