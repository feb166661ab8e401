using System.Globalization;
using Catalogue.Core.Demo;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Pages.OfferEditor.Fields;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Tests.Pages.OfferEditor;

/// <summary>What a generated form sends is read as it was answered, and what cannot be read is kept as it was typed.</summary>
public class PostedAnswersTests
{
    private static readonly DateOnly Day = new(2027, 6, 30);

    private static readonly Criterion Number = new() { Key = "memoire", Label = "Mémoire", Type = CriterionType.Number, Unit = "Go", Minimum = 16 };

    private static readonly Criterion Service = new() { Key = "SRV-01", Label = "Dépanner", Type = CriterionType.Capability };

    [Fact]
    public void Whatever_answers_a_shipped_criterion_comes_back_from_its_own_form() => Prop.ForAll(
        Gen.Elements(ShippedSpecifications.All.SelectMany(one => one.Versions[^1].Content.Criteria).Where(one => one.Type != CriterionType.Document).ToArray())
            .SelectMany(criterion => Gen.Choose(0, int.MaxValue).Select(seed => (Criterion: criterion, Answer: SatisfyingAnswers.Any(criterion, Day, new Random(seed)))))
            .ToArbitrary(),
        one =>
        {
            var shown = PostedAnswers.Of([one.Criterion], new Dictionary<string, Answer> { [one.Criterion.Key] = one.Answer }, "r-");

            var read = PostedAnswers.Read([one.Criterion], FormOf(shown), "r-");

            read.Errors.ShouldBeEmpty();
            Said(read).ShouldBe(Said(one.Answer with
            {
                // « 2,0 » and « 2 » are one number.
                Number = one.Answer.Number is { } number ? decimal.Parse(number.ToString("0.############", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null,
                // Boxes are sent in the order of the page.
                Choices = one.Answer.Choices is { } chosen ? [.. one.Criterion.Options.Select(option => option.Value).Where(chosen.Contains)] : null,
            }));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("16", 16)]
    [InlineData("1,5", 1.5)]
    [InlineData("1.5", 1.5)]
    [InlineData("1 200", 1200)]
    [InlineData("1 200,5", 1200.5)]
    [InlineData("-3", -3)]
    public void A_number_is_read_as_French_people_type_it(string typed, double number) =>
        Read(Number, ("r-memoire", typed)).Over(new Dictionary<string, Answer>())["memoire"].Number.ShouldBe((decimal)number);

    [Theory]
    [InlineData("seize")]
    [InlineData("16 Go")]
    [InlineData("1,2,3")]
    [InlineData("99999999999999999999999999999999999")]
    [InlineData("٣")]
    public void What_is_no_number_is_kept_and_said(string typed)
    {
        var read = Read(Number, ("r-memoire", typed));

        read.Fields.Single().Typed.ShouldBe(typed);
        var error = read.Errors.ShouldHaveSingleItem();
        error.FieldId.ShouldBe("r-memoire");
        error.Sentence.ShouldContain("écrivez un nombre");
    }

    [Fact]
    public void What_was_emptied_is_no_longer_answered_and_other_answers_stay()
    {
        var answers = new Dictionary<string, Answer> { ["memoire"] = new() { Number = 32 }, ["autre"] = new() { Text = "Là." } };

        Read(Number, ("r-memoire", " ")).Over(answers).Keys.ShouldBe(["autre"]);
    }

    [Theory]
    [InlineData("fait", "Essai (Paris)", CapabilityProvision.Own, null)]
    [InlineData("fait-faire", " Essai  (Paris) ", CapabilityProvision.ThirdParty, "Essai (Paris)")]
    [InlineData("fait-faire", "", CapabilityProvision.ThirdParty, null)]
    [InlineData("non", "", CapabilityProvision.None, null)]
    public void A_service_says_who_does_it(string sent, string company, CapabilityProvision provision, string? thirdParty) =>
        Read(Service, ("r-SRV-01", sent), ("r-SRV-01-tiers", company)).Over(new Dictionary<string, Answer>())["SRV-01"].Capability
            .ShouldBe(new Capability(provision, thirdParty));

    [Fact]
    public void What_no_page_sends_is_answered_by_nothing()
    {
        var choice = new Criterion { Key = "qui", Label = "Qui", Type = CriterionType.Choice, Options = [new("moi", "Moi"), new("autre", "Un autre")] };
        var asked = new Criterion { Key = "oui", Label = "Oui", Type = CriterionType.YesNo };

        Read(choice, ("r-qui", "personne")).Over(new Dictionary<string, Answer>()).ShouldBeEmpty();
        Read(asked, ("r-oui", "peut-être")).Over(new Dictionary<string, Answer>()).ShouldBeEmpty();
        Read(Service, ("r-SRV-01", "demain")).Over(new Dictionary<string, Answer>()).ShouldBeEmpty();
    }

    private static PostedAnswers Read(Criterion criterion, params IEnumerable<(string Name, string Value)> sent) =>
        PostedAnswers.Read([criterion], new FormCollection(sent.ToDictionary(one => one.Name, one => new StringValues(one.Value))), "r-");

    private static FormCollection FormOf(PostedAnswers answers)
    {
        var sent = new Dictionary<string, StringValues>();
        foreach (var field in answers.Fields)
        {
            var isTyped = field.Criterion.Type is CriterionType.Number or CriterionType.Text;
            sent[field.Name] = isTyped ? field.Typed : new StringValues([.. field.Chosen]);
            sent[field.ThirdPartyName] = field.Typed;
        }

        return new(sent);
    }

    private static string Said(PostedAnswers answers) => Said(answers.Fields.Single().Answer);

    private static string Said(Answer? answer) => Core.Data.JsonText.Store(answer);
}
