using Catalogue.Core.Geography;
using Catalogue.Core.Joining;
using Catalogue.Core.Partners;

namespace Catalogue.Tests.Joining;

public sealed class DeclarationCheckTests
{
    private static readonly DeclarationCheck Check =
        new(new CommuneDirectory(), new HashSet<string> { "site-internet", "centre-informatique" }, new DateOnly(2026, 11, 22));

    [Fact]
    public void Declaration_WithNothing_HasEveryPartToDoAndASentenceForEachField()
    {
        var nothing = new Declaration();

        var faults = Check.Of(nothing);

        foreach (var part in Enum.GetValues<DeclarationPart>()) Check.StateOf(nothing, part).ShouldBe(PartState.ToDo);
        faults.ShouldAllBe(fault => fault.IsMissing && fault.Sentence.EndsWith('.'));
        faults.Select(fault => fault.Field).ShouldBe(Enum.GetValues<DeclarationField>()
            .Except([DeclarationField.Number, DeclarationField.Website, DeclarationField.Commitments]));
    }

    [Fact]
    public void Declaration_ThatIsSound_HasNothingAgainstIt()
    {
        Check.Of(Declarations.Sound()).ShouldBeEmpty();
        foreach (var part in Enum.GetValues<DeclarationPart>()) Check.StateOf(Declarations.Sound(), part).ShouldBe(PartState.Done);
    }

    [Theory]
    [InlineData(CompanyOrigin.TradeRegister, "732 829 320", true)]
    [InlineData(CompanyOrigin.TradeRegister, "732829321", false)]
    [InlineData(CompanyOrigin.OtherRegister, "DE123456789", false)]
    [InlineData(CompanyOrigin.OtherState, "DE 123 456 789", true)]
    [InlineData(CompanyOrigin.OtherState, "732829320", false)]
    [InlineData(CompanyOrigin.OtherState, "FR40303265045", false)]
    public void Number_OfAWayIn_HasItsForm(CompanyOrigin origin, string number, bool isSound) =>
        FieldsOf(Declarations.Sound(number) with { Origin = origin }).Contains(DeclarationField.Number).ShouldBe(!isSound);

    [Fact]
    public void Company_OfAnotherState_NeedsNeitherApeCodeNorFrenchCommune() =>
        FieldsOf(Declarations.Sound("DE123456789") with
        {
            Origin = CompanyOrigin.OtherState,
            ApeCode = "",
            PostalCode = "D-10115",
            Commune = "Berlin, Allemagne",
            Insee = null,
        }).ShouldBeEmpty();

    public static TheoryData<DeclarationField, Declaration> WrongFields => new()
    {
        { DeclarationField.Name, Declarations.Sound() with { Name = new('x', SheetRules.LongestLine + 1) } },
        { DeclarationField.Founded, Declarations.Sound() with { Founded = "2027" } },
        { DeclarationField.Founded, Declarations.Sound() with { Founded = "hier" } },
        { DeclarationField.ApeCode, Declarations.Sound() with { ApeCode = "6202" } },
        { DeclarationField.Presentation, Declarations.Sound() with { Presentation = new('x', SheetRules.LongestText + 1) } },
        { DeclarationField.Website, Declarations.Sound() with { Website = "javascript:alert(1)" } },
        { DeclarationField.Website, Declarations.Sound() with { Website = "https://moi:secret@essai.example" } },
        { DeclarationField.PostalCode, Declarations.Sound() with { PostalCode = "4300" } },
        { DeclarationField.Commune, Declarations.Sound() with { Insee = null } },
        { DeclarationField.Commune, Declarations.Sound() with { Insee = "00000" } },
        { DeclarationField.ContactName, Declarations.Sound() with { ContactName = "camille@essai.example" } },
        { DeclarationField.ContactPhone, Declarations.Sound() with { ContactPhone = "au bureau" } },
        { DeclarationField.ContactEmail, Declarations.Sound() with { ContactEmail = "camille" } },
        { DeclarationField.Specifications, Declarations.Sound() with { Specifications = ["inconnu"] } },
        { DeclarationField.Pledges, Declarations.Sound() with { Pledges = [Pledge.Pedagogy] } },
        { DeclarationField.Commitments, Declarations.Sound() with { Commitments = [new('x', SheetRules.LongestCommitment + 1)] } },
    };

    [Theory]
    [MemberData(nameof(WrongFields))]
    public void Field_ThatIsWrong_IsTheOnlyFaultAndIsToBePutRight(DeclarationField field, Declaration declared)
    {
        var fault = Check.Of(declared).ShouldHaveSingleItem();

        (fault.Field, fault.IsMissing).ShouldBe((field, false));
        Check.StateOf(declared, fault.Part).ShouldBe(PartState.ToCorrect);
    }

    [Theory]
    [InlineData("43000", "le puy en velay", "43157")]
    [InlineData("75011", "Paris", "75111")]
    [InlineData("43009", "Le Puy-en-Velay Cedex", null)]
    [InlineData("69000", "Saint-Denis", null)]
    public void Commune_OfAnAddress_IsRecognisedOrChosen(string postalCode, string commune, string? insee)
    {
        var reading = CommuneReading.Of(postalCode, commune, new CommuneDirectory());

        reading.Commune?.Insee.ShouldBe(insee);
        (reading.Commune is null).ShouldBe(insee is null);
        if (insee is null) reading.Choices.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("43000", "Le Puy", true)]
    [InlineData("00000", "xyzxyz", false)]
    public void Commune_ThatIsNotRecognised_IsToBeChosenOnlyWhereThereIsAList(string postalCode, string commune, bool hasList) =>
        Check.Of(Declarations.Sound() with { PostalCode = postalCode, Commune = commune, Insee = null }).ShouldHaveSingleItem()
            .Sentence.Contains("dans la liste", StringComparison.Ordinal).ShouldBe(hasList);

    private static IEnumerable<DeclarationField> FieldsOf(Declaration declared) => Check.Of(declared).Select(fault => fault.Field);
}
