using AngleSharp.Dom;
using Catalogue.Web.DesignSystem.DateInput;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.DesignSystem;

/// <summary>Fields and groups: one way to ask, to help and to say what is wrong.</summary>
public sealed class FormComponentsTests(GalleryTests.DevelopmentSite site) : IClassFixture<GalleryTests.DevelopmentSite>
{
    [Theory]
    [InlineData("#champ-erreur", "Aucune commune ne porte ce nom.")]
    [InlineData("#rayon-faux", "Choisissez une distance.")]
    [InlineData("#avis-faux", "Dites-nous quelques mots.")]
    [InlineData("#jour-faux-mois", "Avril n’a que 30 jours.")]
    [InlineData("#piece-fausse", "Choisissez un fichier.")]
    public async Task Field_InError_IsInvalidAndDescribedByItsSentence(string field, string sentence)
    {
        var element = (await GalleryAsync()).QuerySelector(field).ShouldNotBeNull();

        element.GetAttribute("aria-invalid").ShouldBe("true");
        var message = element.Owner!.GetElementById(element.GetAttribute("aria-describedby")!).ShouldNotBeNull();
        message.TextContent.ShouldBe(sentence);
        message.ClassList.ShouldContain("fr-error-text");
    }

    [Theory]
    [InlineData("#regles", "Cochez la case pour continuer.")]
    [InlineData("#trouve-vide", "Choisissez une réponse.")]
    [InlineData("#jour-faux", "Avril n’a que 30 jours.")]
    public async Task Group_InError_IsNamedByItsQuestionAndItsSentence(string group, string sentence)
    {
        var element = (await GalleryAsync()).QuerySelector(group).ShouldNotBeNull();

        element.ClassList.ShouldContain("fr-fieldset--error");
        element.GetAttribute("aria-labelledby")!.Split(' ').Select(id => element.Owner!.GetElementById(id)!.TextContent)
            .Last().ShouldBe(sentence);
    }

    [Theory]
    [InlineData("#champ")]
    [InlineData("#rayon")]
    [InlineData("#avis")]
    [InlineData("#jour-jour")]
    [InlineData("#piece")]
    public async Task Field_WithoutError_SaysNothingIsWrong(string field)
    {
        var element = (await GalleryAsync()).QuerySelector(field).ShouldNotBeNull();

        element.HasAttribute("aria-invalid").ShouldBeFalse();
        element.HasAttribute("aria-describedby").ShouldBeFalse();
    }

    [Fact]
    public async Task Textarea_Filled_KeepsItsLines()
    {
        var field = (await GalleryAsync()).QuerySelector("#avis").ShouldNotBeNull();

        field.TextContent.ShouldBe("Les horaires\nne sont pas à jour.");
        field.GetAttribute("maxlength").ShouldBe("300");
        field.Owner!.QuerySelector("label[for=avis]")!.TextContent.ShouldBe("Que pouvons-nous améliorer\u00a0? (facultatif)300 caractères au plus");
    }

    [Fact]
    public async Task Radios_Answered_ShareANameAndKeepTheAnswer()
    {
        var answers = (await GalleryAsync()).QuerySelectorAll("#trouve input");

        answers.Select(answer => answer.GetAttribute("name")).Distinct().ShouldBe(["trouve"]);
        answers.Where(answer => answer.HasAttribute("checked")).Select(answer => answer.GetAttribute("value")).ShouldBe(["oui"]);
    }

    [Fact]
    public async Task ErrorSummary_Read_LeadsToEachField()
    {
        var summary = (await GalleryAsync()).QuerySelector("[role=alert]").ShouldNotBeNull();

        summary.QuerySelector("h2")!.TextContent.ShouldBe("2 points à corriger");
        summary.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldBe(["#champ-erreur", "#avis-faux"]);
    }

    [Fact]
    public async Task Download_Read_SaysFormatAndSize()
    {
        var details = (await GalleryAsync()).QuerySelectorAll("a[download] .fr-link__detail");

        details.Select(detail => detail.TextContent).ShouldBe(["PDF – 62\u00a0ko", "PDF"]);
    }

    [Fact]
    public void Date_TypedFromADate_ReadsBackAsIt() =>
        Prop.ForAll(
            Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(),
            date => TypedDate.Of(date).Date == date).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("31", "4", "2026")]
    [InlineData("29", "2", "2027")]
    [InlineData("1", "13", "2026")]
    [InlineData("0", "1", "2026")]
    [InlineData("1", "1", "26")]
    [InlineData("un", "1", "2026")]
    [InlineData("+1", "1", "2026")]
    [InlineData("1", "1", "0000")]
    [InlineData("", "", "")]
    public void Date_ThatDoesNotExist_IsNoneAndKeptAsTyped(string day, string month, string year)
    {
        var sent = new Dictionary<string, string> { ["fin-jour"] = $" {day} ", ["fin-mois"] = month, ["fin-annee"] = year };

        var typed = TypedDate.Read(name => sent.GetValueOrDefault(name), "fin");

        typed.ShouldBe(new TypedDate(day, month, year));
        typed.Date.ShouldBeNull();
        typed.IsEmpty.ShouldBe(day.Length == 0);
    }

    private Task<IDocument> GalleryAsync() => site.PageAsync("/_galerie");
}
