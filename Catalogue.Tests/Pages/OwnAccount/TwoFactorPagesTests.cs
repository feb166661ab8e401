using System.Net;
using AngleSharp.Dom;
using Catalogue.Core.Accounts;
using Catalogue.Tests.Accounts;
using Catalogue.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.OwnAccount;

public sealed class TwoFactorPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    private const string Home = "/compte/deux-etapes", Start = Home + "/commencer", Phone = Home + "/telephone", Codes = Home + "/codes-de-secours",
        Remove = Home + "/retirer";

    [Fact]
    public async Task TwoSteps_Off_AreExplainedInThreeSteps()
    {
        using var owner = await site.OwnerAsync();

        var page = await owner.Browser.SoundAsync(Home);

        page.QuerySelectorAll("h2").Select(heading => heading.TextContent).ShouldContain("Pour quoi faire\u00a0?");
        page.QuerySelectorAll(".points > li").Length.ShouldBe(3);
        page.QuerySelector($"main a[href='{Start}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Phone_WithoutThePassword_IsNotShownAKey()
    {
        using var owner = await site.OwnerAsync();
        using (var direct = await owner.Browser.GetAsync(Phone)) direct.Headers.Location!.OriginalString.ShouldBe(Home);

        var refused = await owner.Browser.SendAsync(await owner.Browser.SoundAsync(Start), ("mot-de-passe-actuel", "Ce n’est pas lui")).RefusedAsync();

        refused.QuerySelector("#mot-de-passe-actuel-message")!.TextContent.ShouldContain("Ce n’est pas votre mot de passe actuel");
        using var still = await owner.Browser.GetAsync(Phone);
        still.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Key_Shown_CanBeSeenTypedOrOpened()
    {
        using var owner = await site.OwnerAsync();
        var code = (await site.InScopeAsync(services => services.AccountAsync(owner.PersonId))).Code;

        var page = await PhoneOfAsync(owner);

        var drawing = page.QuerySelector("main svg[role=img]")!;
        drawing.GetAttribute("aria-label").ShouldNotBeNullOrWhiteSpace();
        drawing.QuerySelector("path")!.GetAttribute("d")!.Length.ShouldBeGreaterThan(1000);
        var groups = page.QuerySelector(".setup-key code")!.TextContent.Split(' ');
        groups.Length.ShouldBe(8);
        groups.ShouldAllBe(group => group.Length == 4);
        const string Issuer = "Entrepreneurs%2C%20faites%20le%20choix%20de%20l%E2%80%99%C3%A9conomie%20num%C3%A9rique";
        page.QuerySelector("main a[href^='otpauth:']")!.GetAttribute("href")
            .ShouldBe($"otpauth://totp/{Issuer}:{code}?secret={string.Concat(groups)}&issuer={Issuer}");
    }

    [Fact]
    public async Task FirstCode_Right_TurnsItOnAndShowsTheRecoveryCodesOnce()
    {
        using var owner = await site.OwnerAsync();

        var page = await TurnOnAsync(owner);

        var codes = page.QuerySelectorAll("#codes code").Select(code => code.TextContent).ToList();
        codes.Distinct().Count().ShouldBe(10);
        var file = page.QuerySelector("main a[download]")!;
        file.GetAttribute("download").ShouldBe("codes-de-secours.txt");
        Uri.UnescapeDataString(file.GetAttribute("href")!).ShouldContain(string.Join("\r\n", codes));
        var home = await owner.Browser.SoundAsync(Home);
        home.QuerySelector("main")!.TextContent.ShouldContain("10 codes de secours sur 10");
        home.QuerySelectorAll(".fr-alert").ShouldBeEmpty();
        (await owner.Browser.SoundAsync("/compte")).QuerySelector("main")!.TextContent.ShouldContain("Activée, avec 10 codes de secours");
        using var again = await owner.Browser.GetAsync(Phone);
        again.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task FirstCode_Wrong_ComesBackBesideTheSameKey()
    {
        using var owner = await site.OwnerAsync();
        var form = await PhoneOfAsync(owner);

        var page = await owner.Browser.SendAsync(form, ("code", "12 34")).RefusedAsync();

        page.QuerySelector("#code-message")!.TextContent.ShouldContain("Ce n’est pas le code attendu");
        page.QuerySelector("#code")!.GetAttribute("value").ShouldBe("12 34");
        KeyOf(page).ShouldBe(KeyOf(form));
    }

    [Fact]
    public async Task Form_OfATabLeftBehind_SaysToBeginAgain()
    {
        using var owner = await site.OwnerAsync();
        var form = await PhoneOfAsync(owner);
        await owner.Browser.SendAsync(form, ("code", AuthenticatorCode.Show(KeyOf(form)))).ShowsAsync();

        var page = await owner.Browser.SendAsync(form, ("code", AuthenticatorCode.Show(KeyOf(form), 1))).RefusedAsync();

        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("recommencez depuis le début");
        page.QuerySelector($"main a[href='{Start}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task RecoveryCodes_Renewed_AreOthers()
    {
        using var owner = await site.OwnerAsync();
        var before = (await TurnOnAsync(owner)).QuerySelectorAll("#codes code").Select(code => code.TextContent);
        await owner.Browser.SendAsync(await owner.Browser.SoundAsync(Codes), ("mot-de-passe-actuel", "")).RefusedAsync();

        var page = await owner.Browser.SendAsync(await owner.Browser.SoundAsync(Codes), ("mot-de-passe-actuel", TestAccounts.Password)).ShowsAsync();

        page.QuerySelectorAll("#codes code").Select(code => code.TextContent).Intersect(before).ShouldBeEmpty();
    }

    [Fact]
    public async Task RecoveryCodes_Few_AreSaidFirst()
    {
        using var owner = await site.OwnerAsync();
        var codes = (await TurnOnAsync(owner)).QuerySelectorAll("#codes code").Select(code => code.TextContent).Skip(2).ToList();
        await site.InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Account>>();
            var account = (await users.FindByIdAsync(owner.PersonId.ToString()))!;
            foreach (var code in codes) (await users.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded.ShouldBeTrue();
        });

        (await owner.Browser.SoundAsync(Home)).QuerySelector(".fr-alert--warning")!.TextContent.ShouldContain("Il vous reste 2 codes");
    }

    [Fact]
    public async Task TwoSteps_Removed_AreSaidToBe()
    {
        using var owner = await site.OwnerAsync();
        await TurnOnAsync(owner);
        await owner.Browser.SendAsync(await owner.Browser.SoundAsync(Remove), ("mot-de-passe-actuel", "Ce n’est pas lui")).RefusedAsync();

        var next = await owner.Browser.SendAsync(await owner.Browser.SoundAsync(Remove), ("mot-de-passe-actuel", TestAccounts.Password)).LeadsToAsync();

        var page = await owner.Browser.SoundAsync(next);
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("est retirée");
        page.QuerySelectorAll(".points > li").Length.ShouldBe(3);
    }

    [Theory]
    [InlineData(Codes)]
    [InlineData(Remove)]
    public async Task Page_AboutTwoStepsThatAreOff_LeadsBack(string address)
    {
        using var owner = await site.OwnerAsync();

        using var response = await owner.Browser.GetAsync(address);

        response.Headers.Location!.OriginalString.ShouldBe(Home);
    }

    private static string KeyOf(IDocument page) => page.QuerySelector(".setup-key code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

    private static async Task<IDocument> PhoneOfAsync(SignedInBrowser owner)
    {
        var form = await owner.Browser.SoundAsync(Start);
        return await owner.Browser.SoundAsync(await owner.Browser.SendAsync(form, ("mot-de-passe-actuel", TestAccounts.Password)).LeadsToAsync());
    }

    private static async Task<IDocument> TurnOnAsync(SignedInBrowser owner)
    {
        var form = await PhoneOfAsync(owner);
        return await owner.Browser.SendAsync(form, ("code", AuthenticatorCode.Show(KeyOf(form)))).ShowsAsync();
    }
}
