using Catalogue.Core.Accounts;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Accounts;

public sealed class CommonPasswordsTests
{
    private static readonly CommonPasswords Common = new();

    private static readonly string[] Words = ["soleil", "maison", "bonjour", "football", "dragon", "chocolat", "summer", "Élodie"];

    [Theory]
    [InlineData("azertyuiop12")]
    [InlineData("123456789012")]
    [InlineData("098765432109")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("qwertyuiop[]qwertyuiop[]")]
    [InlineData("motdepasse2026")]
    [InlineData("Soleil-Maison!")]
    [InlineData("***bonjourmaison***")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("ÉLODIE-Élodie-1985")]
    [InlineData("chocolatchocolat")]
    [InlineData("lechateau2026")]
    public void Password_ThatOthersWouldTryFirst_IsCommon(string password) => Common.IsCommon(password).ShouldBeTrue();

    [Theory]
    [InlineData("girafe velours octobre")]
    [InlineData("correct horse battery staple")]
    [InlineData("k8Zq!v2Rw7Lp")]
    [InlineData("Le dragon mange 3 pommes")]
    [InlineData("trombone-lilas-averse-quai")]
    public void Password_OfSeveralWordsOrAtRandom_IsNot(string password) => Common.IsCommon(password).ShouldBeFalse();

    [Fact]
    public void Password_OfOneOrTwoWordsAndDigits_IsCommonHoweverWritten() => Prop.ForAll(
        Gen.Elements(Words).Two().ToArbitrary(),
        Gen.Choose(0, 9999).ToArbitrary(),
        Gen.Elements("", "-", ".", " ", "!").ToArbitrary(),
        (words, number, sign) =>
            Common.IsCommon($"{words.Item1}{sign}{words.Item2}{number}")
            && Common.IsCommon($"{number}{sign}{words.Item1.ToUpperInvariant()}")).QuickCheckThrowOnFailure();

    [Fact]
    public void Password_ThatRepeatsAFewSigns_IsCommon() => Prop.ForAll(
        Gen.Choose(1, 5).SelectMany(length => Gen.Elements("abcdefgh0123456789!?".ToCharArray()).ArrayOf(length)).ToArbitrary(),
        Gen.Choose(2, 30).ToArbitrary(),
        (unit, times) => Common.IsCommon(string.Concat(Enumerable.Repeat(new string(unit), times)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_WhateverItIs_IsJudged() => Prop.ForAll<string>(text =>
    {
        Common.IsCommon(text ?? "");
        return !Common.IsMadeOf(text ?? "", "");
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("camille.essai2026", "Camille Essai")]
    [InlineData("Essai-Camille-soleil", "Camille Essai")]
    [InlineData("lecarreaunumerique", "Le Carreau Numérique")]
    [InlineData("k7qm2xpdk7qm2xpd", "K7QM-2XPD")]
    [InlineData("camille@essai.example", "camille@essai.example")]
    public void Password_MadeOfWhatIsKnown_TellsItsOwner(string password, string known) => Common.IsMadeOf(password, known).ShouldBeTrue();

    [Theory]
    [InlineData("girafe velours octobre", "Camille Essai")]
    [InlineData("quatre essais velours tremplin", "Camille Essai")]
    public void Password_OfOtherWords_DoesNot(string password, string known) => Common.IsMadeOf(password, known).ShouldBeFalse();
}
