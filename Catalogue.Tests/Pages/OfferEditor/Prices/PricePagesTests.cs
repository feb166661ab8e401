using System.Net;
using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Pages.OfferEditor.Prices;

/// <summary>A15: the prices of an offer are written line by line, and read as the public reads them.</summary>
public sealed class PricePagesTests(SiteHost site) : IClassFixture<SiteHost>, IAsyncLifetime
{
    private DraftScene _scene = null!;

    public async Task InitializeAsync() => _scene = await DraftScene.BeginAsync(site);

    public Task DisposeAsync()
    {
        _scene.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Prices_OfABlankOffer_SayWhatTheyLackAndWhereToBegin()
    {
        var page = await _scene.Browser.PageAsync($"{_scene.Address}/prix");

        var main = page.QuerySelector("main")!;
        main.TextContent.ShouldContain("Il n’y en a pas encore");
        main.TextContent.ShouldContain("il faut au moins une prestation que l’on peut acheter seule");
        main.QuerySelector("a[href$='/prix/lignes/nouveau']").ShouldNotBeNull();
        SoundPage.TiesItsParts(page);
    }

    [Fact]
    public async Task Line_TypedWithVat_IsReadAsItWasTypedWithTheOtherAmount()
    {
        using var sent = await _scene.SendAsync("/prix/lignes/nouveau", Line("9,99", "ttc"));

        sent.Headers.Location!.OriginalString.ShouldBe($"{_scene.Address}/prix");
        var page = await _scene.Browser.PageAsync(sent.Headers.Location.OriginalString);
        page.QuerySelector("[role=status]").ShouldNotBeNull();
        page.QuerySelectorAll("main tbody tr:not(.data-table__group) .number").Select(cell => Spaced(cell.TextContent)).ShouldBe(["8,33 €", "9,99 €"]);
        Spaced(page.QuerySelector("main")!.TextContent).ShouldContain("dès 8,33 € HT");
        var form = await _scene.Browser.PageAsync($"{_scene.Address}/prix/lignes/1");
        form.QuerySelectorAll("#rubrique h2").Length.ShouldBe(3);
        form.QuerySelector("label[for=chose]")!.TextContent.ShouldContain("laissez vide");
        form.QuerySelector("#montant")!.GetAttribute("value").ShouldBe("9,99");
        form.QuerySelector("input[name=taxe][checked]")!.GetAttribute("value").ShouldBe("ttc");
        SoundPage.TiesItsParts(form);
    }

    [Theory]
    [InlineData("montant", "", "Donnez le prix")]
    [InlineData("montant", "1.234,50", "Ce prix n’est pas compris")]
    [InlineData("montant", "-5", "Ce prix n’est pas compris")]
    [InlineData("montant", "2 000 000", "Ce prix est trop grand")]
    [InlineData("taxe", null, "hors taxes ou TTC")]
    [InlineData("intitule", " ", "ce que le client paie")]
    [InlineData("nature", "Nothing", "de quoi il s’agit")]
    [InlineData("lieu", "3", "où cela se passe")]
    [InlineData("role", null, "comment cette ligne s’achète")]
    [InlineData("unite", "", "à quoi le prix correspond")]
    [InlineData("unite", "Item", "à quoi correspond une unité")]
    [InlineData("chose", "poste", "Laissez ce champ vide")]
    [InlineData("minimum", "zéro", "plus grand que zéro")]
    [InlineData("minimum", "0", "plus grand que zéro")]
    [InlineData("minimum", "20000", "C’est trop")]
    public async Task Field_ThatCannotBeRead_IsSaidAtItAndNothingTypedIsLost(string field, string? typed, string sentence)
    {
        var values = Line("39", "hors-taxes");
        values[field] = typed;

        using var sent = await _scene.SendAsync("/prix/lignes/nouveau", values);

        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await SiteHost.ParseAsync(sent);
        page.Title!.ShouldStartWith("Erreur");
        page.QuerySelectorAll(".fr-error-text").ShouldHaveSingleItem().TextContent.ShouldContain(sentence);
        page.QuerySelector("#note")!.GetAttribute("value").ShouldBe("ensuite au quart d’heure");
        if (page.QuerySelector($"input#{field}") is { } input) input.GetAttribute("value").ShouldBe(typed!.Trim());
        SoundPage.TiesItsParts(page);
        (await _scene.ContentAsync()).Prices.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lines_UnderOneHeading_ChangePlaces()
    {
        foreach (var label in (string[])["Dépannage", "Installation", "Conseil"])
            (await _scene.SendAsync("/prix/lignes/nouveau", Line("39", "hors-taxes", label))).Dispose();
        var page = await _scene.Browser.PageAsync($"{_scene.Address}/prix");
        var forms = page.QuerySelectorAll("main form[action$='handler=Move']");
        forms.Length.ShouldBe(4);

        using var moved = await _scene.SendAsync("/prix", new() { ["rang"] = "3", ["vers"] = "haut" }, "main form[action$='handler=Move']");

        moved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _scene.ContentAsync()).Prices.Lines.Select(line => line.Label).ShouldBe(["Dépannage", "Conseil", "Installation"]);
    }

    [Fact]
    public async Task Line_Removed_IsGone()
    {
        (await _scene.SendAsync("/prix/lignes/nouveau", Line("39", "hors-taxes"))).Dispose();

        using var removed = await _scene.SendAsync("/prix/lignes/1", [], "#retirer");

        removed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _scene.ContentAsync()).Prices.Lines.ShouldBeEmpty();
        (await StatusAsync("/prix/lignes/1")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Line_ChangedMeanwhile_IsRemovedOnlyOnceItWasShownAgain()
    {
        (await _scene.SendAsync("/prix/lignes/nouveau", Line("39", "hors-taxes"))).Dispose();
        var opened = await _scene.Browser.PageAsync($"{_scene.Address}/prix/lignes/1");
        (await _scene.SendAsync("/prix/lignes/1", Line("45", "hors-taxes"))).Dispose();

        using var refused = await _scene.Browser.SubmitAsync(opened, form: "#retirer");

        var page = await SiteHost.ParseAsync(refused);
        page.QuerySelector("[role=alert]").ShouldNotBeNull();
        page.QuerySelector("#montant")!.GetAttribute("value").ShouldBe("45,00");
        page.QuerySelectorAll("main [form=rubrique]").ShouldBeEmpty();
        using var removed = await _scene.Browser.SubmitAsync(page, form: "#retirer");
        (await _scene.ContentAsync()).Prices.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Vat_Changed_KeepsPricesAsTheyWereSet()
    {
        (await _scene.SendAsync("/prix/lignes/nouveau", Line("9,99", "ttc"))).Dispose();
        (await _scene.SendAsync("/prix/supplements/nouveau", Travel("TravelFlat", "20", "15"))).Dispose();

        using var changed = await _scene.SendAsync("/prix/conditions", Conditions("Overseas", "8.5"));

        changed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var prices = (await _scene.ContentAsync()).Prices;
        prices.WithVat(prices.Lines[0]).ShouldBe(new Money(9_99));
        prices.Lines[0].Amount.ShouldBe(new Money(9_21));
        prices.Extras.ShouldHaveSingleItem().ShouldBe(
            new() { Kind = PriceExtraKind.TravelFlat, Label = "Trajet", Amount = new(20_00), FreeWithinKm = 15, IsAlways = true });
        prices.Warranty.ShouldBe(new() { Months = 24, Mode = PriceMode.Workshop, Covers = WarrantyCover.Parts });

        (await _scene.SendAsync("/prix/conditions", Conditions("Franchise", "8.5"))).Dispose();
        var page = await _scene.Browser.PageAsync($"{_scene.Address}/prix");
        page.QuerySelectorAll("main tbody tr:not(.data-table__group) .number").Select(cell => Spaced(cell.TextContent)).ShouldBe(["9,99 €", "20,00 €"]);
        Spaced(page.QuerySelector("main")!.TextContent).ShouldContain("franchise en base");
    }

    [Theory]
    [InlineData("regime", null, "Choisissez la TVA")]
    [InlineData("taux", "20", "Choisissez un taux de ce régime")]
    [InlineData("mois", "1,5", "un nombre entier de mois")]
    [InlineData("mois", "", "un nombre entier de mois")]
    [InlineData("lieu", "Contract", "où la réparation se fait")]
    [InlineData("couvre", null, "Cochez ce que la garantie couvre")]
    public async Task Condition_ThatCannotBe_IsSaidAtItsField(string field, string? typed, string sentence)
    {
        var values = Conditions("Overseas", "8.5");
        values[field] = typed;

        using var sent = await _scene.SendAsync("/prix/conditions", values);

        var page = await SiteHost.ParseAsync(sent);
        page.QuerySelectorAll(".fr-error-text").ShouldHaveSingleItem().TextContent.ShouldContain(sentence);
        SoundPage.TiesItsParts(page);
    }

    [Fact]
    public async Task Extra_PerKilometre_IsNoAmountAlwaysDue()
    {
        using var sent = await _scene.SendAsync("/prix/supplements/nouveau", Travel("TravelPerKm", "0,50", ""));

        (await SiteHost.ParseAsync(sent)).QuerySelectorAll(".fr-error-text").ShouldHaveSingleItem().TextContent.ShouldContain("dépend du trajet");
    }

    [Fact]
    public async Task Example_Written_IsReadAmongThePrices()
    {
        using var sent = await _scene.SendAsync("/prix/exemple", new() { ["titre"] = "Une fromagerie, deux postes", ["texte"] = "78,00 € HT, 93,60 € TTC." });

        var page = await _scene.Browser.PageAsync(sent.Headers.Location!.OriginalString);
        Spaced(page.QuerySelector("main .fr-highlight")!.TextContent).ShouldContain("Exemple : une fromagerie, deux postes");
    }

    [Fact]
    public async Task Colleagues_OnTwoLines_BothWrite_AndOnTheSameOneAreTold()
    {
        (await _scene.SendAsync("/prix/lignes/nouveau", Line("39", "hors-taxes"))).Dispose();
        var open = await _scene.Browser.PageAsync($"{_scene.Address}/prix/lignes/1");
        (await _scene.SendAsync("/prix/lignes/nouveau", Line("20", "hors-taxes", "Conseil"))).Dispose();

        using var other = await _scene.Browser.SubmitAsync(open, new Dictionary<string, string?> { ["montant"] = "41" }, "#rubrique");
        other.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var same = await _scene.Browser.SubmitAsync(open, new Dictionary<string, string?> { ["montant"] = "43" }, "#rubrique");

        same.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await SiteHost.ParseAsync(same);
        page.QuerySelector("main [role=alert]").ShouldNotBeNull();
        page.QuerySelector("#montant")!.GetAttribute("value").ShouldBe("43");
        Spaced(page.QuerySelector("main table")!.TextContent).ShouldContain("41,00 € HT");
        (await _scene.ContentAsync()).Prices.Lines.Select(line => line.Amount.Cents).ShouldBe([41_00, 20_00]);
        using var again = await _scene.Browser.SubmitAsync(page, form: "#rubrique");
        (await _scene.ContentAsync()).Prices.Lines[0].Amount.ShouldBe(new(43_00));
    }

    [Theory]
    [InlineData("/prix/lignes/2")]
    [InlineData("/prix/lignes/0")]
    [InlineData("/prix/lignes/-1")]
    [InlineData("/prix/lignes/essai")]
    [InlineData("/prix/supplements/1")]
    [InlineData("/prix/supplements/99999999999")]
    public async Task Part_ThatIsNotThere_IsNotFound(string path) => (await StatusAsync(path)).ShouldBe(HttpStatusCode.NotFound);

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var response = await _scene.Browser.GetAsync(_scene.Address + path);
        return response.StatusCode;
    }

    private static Dictionary<string, string?> Line(string amount, string tax, string label = "Dépannage") => new()
    {
        ["nature"] = "Repair",
        ["intitule"] = label,
        ["lieu"] = "OnSite",
        ["role"] = "Base",
        ["montant"] = amount,
        ["taxe"] = tax,
        ["unite"] = "Hour",
        ["minimum"] = "1",
        ["note"] = "ensuite au quart d’heure",
    };

    private static Dictionary<string, string?> Travel(string kind, string amount, string free) => new()
    {
        ["sorte"] = kind,
        ["intitule"] = "Trajet",
        ["montant"] = amount,
        ["taxe"] = "hors-taxes",
        ["gratuit"] = free,
        ["toujours"] = "oui",
    };

    private static Dictionary<string, string?> Conditions(string regime, string rate) => new()
    {
        ["regime"] = regime,
        ["taux"] = rate,
        ["mois"] = "24",
        ["lieu"] = "Workshop",
        ["couvre"] = "pieces",
    };

    private static string Spaced(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
