using Catalogue.Core.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Shared;

public sealed class ValueTests
{
    [Theory]
    [InlineData("732 829 320", true)]
    [InlineData("732829320", true)]
    [InlineData("732829321", false)]
    [InlineData("73282932", false)]
    [InlineData("7328293200", false)]
    [InlineData("73282932A", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Siren_IsReadOnlyWithItsKey(string? text, bool valid) => Siren.TryParse(text, out _).ShouldBe(valid);

    [Fact]
    public void Siren_WithOneDigitChanged_IsRefused() =>
        Prop.ForAll(
            Gen.Choose(0, 8).Zip(Gen.Choose(1, 9)).ToArbitrary(),
            change =>
            {
                var digits = "732829320".ToCharArray();
                digits[change.Item1] = (char)('0' + (digits[change.Item1] - '0' + change.Item2) % 10);
                return !Siren.TryParse(new string(digits), out _);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Siren_WithItsKeyAdded_IsTheOnlyOneThatBeginsWithTheseDigits() =>
        Prop.ForAll(
            Gen.Choose(0, 99_999_999).ToArbitrary(),
            number =>
            {
                var digits = $"{number:00000000}";
                var valid = Enumerable.Range(0, 10).Select(key => $"{digits}{key}").Where(text => Siren.TryParse(text, out _));
                return valid.SequenceEqual([Siren.WithKey(digits).Digits]);
            }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("73282932", "732829320")]
    [InlineData("00000000", "000000000")]
    public void Siren_WithItsKeyAdded_IsThatOfTheCompany(string digits, string siren) => Siren.WithKey(digits).Digits.ShouldBe(siren);

    [Theory]
    [InlineData("")]
    [InlineData("7328293")]
    [InlineData("732829320")]
    [InlineData("7328293A")]
    [InlineData("7328293²")]
    public void Siren_OfOtherThanEightDigits_HasNoKey(string digits) =>
        Should.Throw<FormatException>(() => Siren.WithKey(digits)).Message.ShouldContain($"'{digits}'");

    [Theory]
    [InlineData(52.00, 20, "62,40 €")]
    [InlineData(0.65, 20, "0,78 €")]
    [InlineData(100, 8.5, "108,50 €")]
    [InlineData(33.33, 8.5, "36,16 €")]
    [InlineData(1068, 0, "1 068,00 €")]
    public void Money_WithVat_RoundsToTheCent(double euros, double rate, string expected) =>
        string.Join(' ', Money.FromEuros((decimal)euros).WithVat((decimal)rate).ToString().Split([' ', '\u00a0', '\u202f']))
            .ShouldBe(expected);

    [Theory]
    [InlineData("Le Puy-en-Velay", "le-puy-en-velay")]
    [InlineData("L’Atelier de l'Œuvre, 2e étage", "l-atelier-de-l-oeuvre-2e-etage")]
    [InlineData("  « Ça marche ! »  ", "ca-marche")]
    [InlineData("Straße, e\u0301cran & Łódź", "strasse-ecran-lodz")]
    [InlineData("Ελλάς 2", "2")]
    [InlineData("…", "")]
    public void Slug_KeepsLettersAndDigits(string text, string expected) => Slug.Of(text).ShouldBe(expected);
}
