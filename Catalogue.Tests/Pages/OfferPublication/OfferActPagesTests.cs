using System.Net;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Catalogue.Tests.Pages.OfferPublication.PublicationActs;

namespace Catalogue.Tests.Pages.OfferPublication;

public sealed class OfferActPagesTests(SiteHost site) : IClassFixture<SiteHost>, IAsyncLifetime
{
    private static readonly string[] Pages =
        ["apercu", "publier", "retirer", "copier", "abandonner", "confirmer", "annuler", "historique", "historique/1/brouillon"];

    private SignedInBrowser _editor = null!;

    private TestBrowser Browser => _editor.Browser;

    public async Task InitializeAsync() => _editor = await site.AsAccountAsync((Slug, CompanyRole.Editor));

    public Task DisposeAsync()
    {
        _editor.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task OfferOfAnotherPartner_IsNowhereInOnesOwnSpace()
    {
        var (other, own) = (await site.OfAnotherAsync(), await site.ReadyAsync("Essai des autres"));
        var form = await Browser.PageAsync(Address(own.Reference, "copier"));
        var token = form.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var page in Pages)
        {
            using var read = await Browser.GetAsync(Address(other.Reference, page));
            read.StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
            using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("titre", "Volée")]);
            using var sent = await Browser.Client.PostAsync(new Uri(Address(other.Reference, page), UriKind.Relative), content);
            sent.StatusCode.ShouldBeOneOf([HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed], page);
        }

        (await site.OfferAsync(other.Reference)).ShouldSatisfyAllConditions(
            offer => offer.Status.ShouldBe(OfferStatus.Published),
            offer => offer.ConfirmedAt.ShouldBe(other.ConfirmedAt));
    }

    [Fact]
    public async Task Offer_TakenOut_LeavesTheCatalogueAndMayComeBack()
    {
        var offer = await PublishedAsync("Essai à retirer");
        (await Browser.PageAsync(Address(offer.Reference, "retirer"))).QuerySelector("#consequences")!.TextContent.ShouldContain("reste lisible");

        site.Clock.Set(site.Clock.GetUtcNow().AddMinutes(1));

        using var response = await Browser.PressAsync(offer.Reference, "retirer");

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await StatusAsync(offer)).ShouldBe(HttpStatusCode.Gone);
        (await Browser.PageAsync(Address(offer.Reference, "retirer"))).QuerySelector("#ferme")!.TextContent.ShouldContain("déjà retirée");
        using (await Browser.PressAsync(offer.Reference, "publier")) (await StatusAsync(offer)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Draft_GivenUp_IsErased_AndWhatWasPublishedIsNot()
    {
        var (draft, published) = (await site.ReadyAsync("Essai à abandonner"), await PublishedAsync("Essai publié"));
        (await Browser.PageAsync(Address(published.Reference, "abandonner"))).QuerySelectorAll("main form[method=post]").ShouldBeEmpty();

        using var response = await Browser.PressAsync(draft.Reference, "abandonner");

        (await site.OfferAsync(draft.Reference)).Status.ShouldBe(OfferStatus.Discarded);
        using var after = await Browser.GetAsync(Address(draft.Reference, "apercu"));
        after.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Confirmation_ByItsOneButton_IsKept_AndReadingThePageConfirmsNothing()
    {
        var offer = await PublishedAsync("Essai à confirmer");
        var before = site.Clock.GetUtcNow();
        site.Clock.Set(before.AddMinutes(5));
        var page = await Browser.PageAsync(Address(offer.Reference, "confirmer"));
        (await site.OfferAsync(offer.Reference)).ConfirmedAt.ShouldBe(offer.ConfirmedAt);

        using var response = await Browser.SubmitAsync(page);

        response.Headers.Location!.OriginalString.ShouldBe($"/espace/{Slug}");
        (await site.OfferAsync(offer.Reference)).ConfirmedAt.ShouldBe(before.AddMinutes(5));
    }

    [Fact]
    public async Task Offer_NotConfirmedInTime_IsFlaggedInTheSpaceAndOnTheFile()
    {
        var offer = await PublishedAsync("Essai oublié");
        var longAgo = site.Clock.GetUtcNow().AddMonths(-7);
        await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Offers.Where(one => one.Reference == offer.Reference)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ConfirmedAt, longAgo)));
        using var reviewer = await site.AsStaffAsync(StaffRole.Reviewer);

        var file = await reviewer.Browser.PageAsync($"/instruction/partenaires/{Slug}");
        file.QuerySelectorAll("tr").Single(row => row.TextContent.Contains("Essai oublié", StringComparison.Ordinal))
            .TextContent.ShouldContain("à confirmer\u00a0: personne n’a dit qu’elle est exacte");
        (await Browser.PageAsync($"/espace/{Slug}/offres")).QuerySelector("main")!.TextContent.ShouldContain("À confirmer depuis le");

        // One press of the button of the dashboard settles it.
        var space = await Browser.PageAsync($"/espace/{Slug}");
        using (await Browser.SubmitAsync(space, form: $"form[action='{Address(offer.Reference, "confirmer")}']"))
            (await site.OfferAsync(offer.Reference)).ConfirmedAt.ShouldBe(site.Clock.GetUtcNow());
        (await Browser.PageAsync($"/espace/{Slug}")).QuerySelector($"form[action='{Address(offer.Reference, "confirmer")}']").ShouldBeNull();
    }

    [Fact]
    public async Task SomebodySignedOut_WhoFollowsTheMail_ComesBackToTheButton()
    {
        var offer = await PublishedAsync("Essai par courriel");
        using var response = await site.Client.GetAsync(new Uri(Address(offer.Reference, "confirmer"), UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        Uri.UnescapeDataString(response.Headers.Location!.OriginalString).ShouldContain(Address(offer.Reference, "confirmer"));
    }

    [Fact]
    public async Task Changes_GivenUp_LeaveTheDraftAsItIsOnline()
    {
        var offer = await PublishedAsync("Essai à annuler");
        await site.WriteAsync(offer.Reference, content => content with { Promise = "Trop vite écrite." });
        (await Browser.PageAsync(Address(offer.Reference, "annuler"))).QuerySelector("main table")!.TextContent.ShouldContain("Trop vite écrite.");

        using var response = await Browser.PressAsync(offer.Reference, "annuler");

        (await site.OfferAsync(offer.Reference)).Draft.SaysTheSameAs(offer.Draft).ShouldBeTrue();
        (await Browser.PageAsync(Address(offer.Reference, "annuler"))).QuerySelector("#ferme")!.TextContent.ShouldContain("rien à annuler");
    }

    [Fact]
    public async Task Copy_NeedsATitleOfItsOwn_AndBeginsAsADraft()
    {
        var offer = await site.ReadyAsync("Essai à copier");
        using var refused = await Browser.PressAsync(offer.Reference, "copier");
        (await SiteHost.ParseAsync(refused)).Title.ShouldStartWith("Erreur");

        using var response = await Browser.PressAsync(offer.Reference, "copier", new Dictionary<string, string?> { ["titre"] = " La copie " });

        var copy = await site.OfferAsync(response.Headers.Location!.OriginalString.Split('/')[^1]);
        copy.Draft.Title.ShouldBe("La copie");
        copy.Status.ShouldBe(OfferStatus.Draft);
        copy.PartnerId.ShouldBe(offer.PartnerId);
    }

    [Fact]
    public async Task Versions_AreComparedInWords_AndThoseThatAreNotAreMissing()
    {
        var offer = await PublishedAsync("Essai comparé");
        await site.WriteAsync(offer.Reference, content => content with { Title = "Essai comparé deux fois" });
        using (await Browser.PressAsync(offer.Reference, "publier"))
        {
        }

        var history = await Browser.PageAsync(Address(offer.Reference, "historique"));
        var compared = await Browser.PageAsync(history.QuerySelector("main tbody tr td:last-child a")!.GetAttribute("href")!);

        compared.QuerySelectorAll("main tbody th, main tbody td").Select(cell => cell.TextContent.Trim()).ShouldBe(["Titre", "Essai comparé", "Essai comparé deux fois"]);
        foreach (var nothing in new[] { "historique/1/3", "historique/0/1", "historique/1/demain", "historique/x/brouillon", "historique/99999999999/1" })
        {
            using var response = await Browser.GetAsync(Address(offer.Reference, nothing));
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, nothing);
        }
    }

    private async Task<Offer> PublishedAsync(string title)
    {
        var offer = await site.ReadyAsync(title);
        using var response = await Browser.PressAsync(offer.Reference, "publier");
        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        return await site.OfferAsync(offer.Reference);
    }

    private async Task<HttpStatusCode> StatusAsync(Offer offer)
    {
        using var response = await site.Client.GetAsync(new Uri($"/offres/{offer.Slug}", UriKind.Relative));
        return response.StatusCode;
    }
}
