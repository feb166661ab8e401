using Catalogue.Core.Specifications;

namespace Catalogue.Tests.Specifications;

public sealed class SpecificationCheckTests
{
    private static readonly DateOnly Today = new(2026, 9, 1);

    [Fact]
    public void Answer_Missing_IsFoundOnlyWhereItIsOwed()
    {
        Check(Criterion(CriterionType.YesNo), null).ShouldHaveSingleItem().Sentence.ShouldContain("la réponse manque");
        Check(Criterion(CriterionType.YesNo) with { IsRequired = false }, null).ShouldBeEmpty();
        Check(Criterion(CriterionType.Text), new() { Text = "  " }).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(true, true, 0)]
    [InlineData(true, false, 1)]
    [InlineData(false, true, 1)]
    public void YesNo_MustBeTheExpectedOne(bool expected, bool answered, int findings) =>
        Check(Criterion(CriterionType.YesNo) with { MustBe = expected }, new() { YesNo = answered }).Count.ShouldBe(findings);

    [Theory]
    [InlineData(7.99, 1)]
    [InlineData(8, 0)]
    [InlineData(48, 0)]
    [InlineData(48.01, 1)]
    public void Number_StaysWithinItsBounds(double answered, int findings) =>
        Check(Criterion(CriterionType.Number) with { Minimum = 8, Maximum = 48, Unit = "heures" }, new() { Number = (decimal)answered })
            .Count.ShouldBe(findings);

    [Fact]
    public void Number_BeyondABound_IsSaidWithItsUnitInTheRightNumber() =>
        Check(Criterion(CriterionType.Number) with { Minimum = 1, Maximum = 1, Unit = "entreprises" }, new() { Number = 12 })
            .ShouldHaveSingleItem().Sentence.ShouldBe("« Critère » : 12\u00a0entreprises, il faut au plus 1\u00a0entreprise.");

    [Fact]
    public void Choices_AreOfThoseOffered_AndEnoughOfThem()
    {
        var criterion = Criterion(CriterionType.Choices) with { AtLeast = 2, Options = [new("a", "A"), new("b", "B")] };

        Check(criterion, new() { Choices = ["a", "b"] }).ShouldBeEmpty();
        Check(criterion, new() { Choices = ["a"] }).ShouldHaveSingleItem().Sentence.ShouldContain("au moins 2");
        Check(criterion, new() { Choices = ["a", "z"] }).ShouldHaveSingleItem().Sentence.ShouldContain("« z »");
    }

    [Fact]
    public void Choices_IncludeThoseThatAreOwed()
    {
        var criterion = Criterion(CriterionType.Choices) with
        {
            MustInclude = ["a", "b"],
            Options = [new("a", "Wi-Fi 6"), new("b", "Wi-Fi 5"), new("c", "Wi-Fi 4")],
        };

        Check(criterion, new() { Choices = ["c", "b", "a"] }).ShouldBeEmpty();
        Check(criterion, new() { Choices = ["b", "c"] }).ShouldHaveSingleItem().Sentence.ShouldEndWith("il manque Wi-Fi 6.");
    }

    [Fact]
    public void Document_ThatIsOwed_IsValidThatDay()
    {
        var document = Criterion(CriterionType.Document);
        var lapsed = new Answer { ValidUntil = new(2026, 8, 31) };

        Check(document, new() { ValidUntil = Today }).ShouldBeEmpty();
        Check(document, lapsed).ShouldHaveSingleItem().Sentence
            .ShouldBe("« Critère » : la pièce n’est plus valable depuis le 1er septembre 2026, il en faut une nouvelle.");
        Check(document with { IsRequired = false }, lapsed).ShouldBeEmpty();
        CheckOn(null, document, lapsed).ShouldBeEmpty();
    }

    [Fact]
    public void Answers_ComeFromWhoeverTheSectionBelongsTo()
    {
        var content = new SpecificationContent
        {
            Sections =
            [
                new() { Key = "fiche", Title = "Fiche", BelongsTo = SectionOwner.Partner, Criteria = [Criterion(CriterionType.Text) with { Key = "ape" }] },
                new() { Key = "offre", Title = "Offre", Criteria = [Criterion(CriterionType.Text) with { Key = "delai" }] },
            ],
        };
        var (partner, offer) = (new Answer { Text = "partenaire" }, new Answer { Text = "offre" });

        content.AnswersOf(
                new Dictionary<string, Answer> { ["ape"] = partner, ["delai"] = partner, ["autre"] = partner },
                new Dictionary<string, Answer> { ["ape"] = offer, ["delai"] = offer })
            .ShouldBe(new Dictionary<string, Answer> { ["ape"] = partner, ["delai"] = offer }, ignoreOrder: true);
        content.AnswersOf(new Dictionary<string, Answer>(), new Dictionary<string, Answer> { ["ape"] = offer }).ShouldBeEmpty();
    }

    [Fact]
    public void Section_IsAskedOnlyWhereItApplies()
    {
        var content = new SpecificationContent
        {
            Sections =
            [
                new() { Key = "objet", Title = "Objet", Criteria = [Nature] },
                new()
                {
                    Key = "acces",
                    Title = "Accès",
                    AppliesWhen = new("nature", ["acces"]),
                    Criteria = [Criterion(CriterionType.Number)],
                },
            ],
        };

        SpecificationCheck.Run(content, Answers(("nature", new() { Choices = ["site"] })), Today).ShouldBeEmpty();
        SpecificationCheck.Run(content, Answers(("nature", new() { Choices = ["acces"] })), Today).ShouldHaveSingleItem();
    }

    public static TheoryData<CapabilityRequirement, CapabilityProvision, bool> Capabilities => new()
    {
        { CapabilityRequirement.Free, CapabilityProvision.None, true },
        { CapabilityRequirement.Free, CapabilityProvision.ThirdParty, true },
        { CapabilityRequirement.Free, CapabilityProvision.Own, true },
        { CapabilityRequirement.OwnOrThirdParty, CapabilityProvision.None, false },
        { CapabilityRequirement.OwnOrThirdParty, CapabilityProvision.ThirdParty, true },
        { CapabilityRequirement.OwnOrThirdParty, CapabilityProvision.Own, true },
        { CapabilityRequirement.Own, CapabilityProvision.None, false },
        { CapabilityRequirement.Own, CapabilityProvision.ThirdParty, false },
        { CapabilityRequirement.Own, CapabilityProvision.Own, true },
    };

    [Theory]
    [MemberData(nameof(Capabilities))]
    public void Capability_IsCheckedAgainstTheCategorysRequirement(
        CapabilityRequirement requirement, CapabilityProvision provision, bool satisfied)
    {
        var service = Criterion(CriterionType.Capability) with { Owed = requirement };

        Check(service, new() { Capability = new(provision, "Tiers (Paris)") }).Count.ShouldBe(satisfied ? 0 : 1);
    }

    [Fact]
    public void Capability_OfAnUnnamedThirdParty_IsNotEnough() =>
        Check(Criterion(CriterionType.Capability), new() { Capability = new(CapabilityProvision.ThirdParty, " ") })
            .ShouldHaveSingleItem().Sentence.ShouldContain("nommée");

    private static Criterion Nature { get; } = new()
    {
        Key = "nature",
        Label = "Nature",
        Type = CriterionType.Choice,
        Options = [new("acces", "Accès"), new("site", "Site")],
    };

    private static Criterion Criterion(CriterionType type) => new() { Key = "critere", Label = "Critère", Type = type };

    private static IReadOnlyList<SpecificationFinding> Check(Criterion criterion, Answer? answer) => CheckOn(Today, criterion, answer);

    private static IReadOnlyList<SpecificationFinding> CheckOn(DateOnly? today, Criterion criterion, Answer? answer) =>
        SpecificationCheck.Run(
            new SpecificationContent { Sections = [new() { Key = "s", Title = "S", Criteria = [criterion] }] },
            answer is null ? Answers() : Answers((criterion.Key, answer)),
            today);

    private static Dictionary<string, Answer> Answers(params (string Key, Answer Answer)[] answers) =>
        answers.ToDictionary(pair => pair.Key, pair => pair.Answer);
}
