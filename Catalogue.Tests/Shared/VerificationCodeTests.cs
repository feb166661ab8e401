using Catalogue.Core.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Shared;

public sealed class VerificationCodeTests
{
    /// <summary>The code of the help text of the page, worked out by hand after ISO 7064.</summary>
    private const string Known = "C7K-M4T-9XF";

    private static readonly Gen<VerificationCode> Codes = Gen.Choose(0, int.MaxValue).Select(seed => VerificationCode.Draw(new Random(seed).Next));

    private static readonly Gen<int> Places = Gen.Choose(0, VerificationCode.Length - 1);

    [Theory]
    [InlineData(Known)]
    [InlineData("C7KM4T9XF")]
    [InlineData("c7k m4t 9xf")]
    [InlineData(" c7k.m4t–9xf\u00a0")]
    public void Code_TypedAnyhow_IsRead(string typed)
    {
        VerificationCode.TryParse(typed, out var code).ShouldBeTrue();

        code.ToString().ShouldBe(Known);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("C7K-M4T-9X")]
    [InlineData("C7K-M4T-9XFF")]
    [InlineData("C7K-M4T-9XG")]
    [InlineData("C7K_M4T_9XF")]
    [InlineData("Ç7K-M4T-9XF")]
    public void Text_ThatIsNoCode_IsNotRead(string? typed) => VerificationCode.TryParse(typed, out _).ShouldBeFalse();

    [Fact]
    public void Alphabet_HasNothingThatIsTakenForSomethingElse()
    {
        foreach (var alike in (string[])["0OQ", "0OD", "1IL7", "2Z", "38BE", "4A", "5S", "6G", "UV", "MN"])
            VerificationCode.Alphabet.Count(character => alike.Contains(character, StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(1, alike);
        VerificationCode.Alphabet.ShouldBe(string.Concat(VerificationCode.Alphabet.Distinct().Order()));
        VerificationCode.Alphabet.Any(character => "AEIOUY".Contains(character, StringComparison.Ordinal)).ShouldBeFalse();
    }

    [Fact]
    public void Code_DrawnAtRandom_IsReadBackAndIsNeitherANumberNorAWord() =>
        Prop.ForAll(Codes.ToArbitrary(), code =>
            VerificationCode.Parse(code.ToString()) == code && VerificationCode.Parse(code.Characters.ToLowerInvariant()) == code
            && code.Characters.Any(char.IsAsciiDigit) && code.Characters.Any(char.IsAsciiLetter)
            && !CompanyNumber.TryParse(code.Characters, out _)).QuickCheckThrowOnFailure();

    [Fact]
    public void Code_WithOneCharacterForAnother_IsRefused() =>
        Prop.ForAll(Codes.Zip(Places).Zip(Gen.Choose(1, VerificationCode.Alphabet.Length - 1)).ToArbitrary(), change =>
        {
            var ((code, place), shift) = change;
            var characters = code.Characters.ToCharArray();
            var value = VerificationCode.Alphabet.IndexOf(characters[place], StringComparison.Ordinal);
            characters[place] = VerificationCode.Alphabet[(value + shift) % VerificationCode.Alphabet.Length];
            return !VerificationCode.TryParse(new string(characters), out _);
        }).QuickCheckThrowOnFailure();

    /// <summary>Neighbours or not: the algorithm promises the first only.</summary>
    [Fact]
    public void Code_WithTwoCharactersInEachOthersPlace_IsRefused() =>
        Prop.ForAll(Codes.Zip(Places).Zip(Places).ToArbitrary(), change =>
        {
            var ((code, one), other) = change;
            var characters = code.Characters.ToCharArray();
            (characters[one], characters[other]) = (characters[other], characters[one]);
            return characters[one] == characters[other] || !VerificationCode.TryParse(new string(characters), out _);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("C7K-M4T-9XG", true)]
    [InlineData("07K-M4T-9X", true)]
    [InlineData("Ardoise", false)]
    [InlineData("123456789", false)]
    [InlineData("wifi 43000 au Puy", false)]
    public void Text_ThatLooksLikeACode_IsTakenForOneMistyped(string typed, bool isMeant) => VerificationCode.IsMeant(typed).ShouldBe(isMeant);
}
