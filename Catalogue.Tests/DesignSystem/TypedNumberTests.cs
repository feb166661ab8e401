using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Input;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.DesignSystem;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("1 234,50", 1234.5)]
    [InlineData("1\u202f234,50", 1234.5)]
    [InlineData("1\u00a0234\u00a0567", 1234567)]
    [InlineData(" 0,5 ", 0.5)]
    [InlineData("12.5", 12.5)]
    [InlineData("1234", 1234)]
    [InlineData("007", 7)]
    public void Number_TypedAsFrenchPeopleDo_IsRead(string typed, double number) => TypedNumber.Read(typed).ShouldBe((decimal)number);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("-5")]
    [InlineData("douze")]
    [InlineData("1.234")]
    [InlineData("1.234,50")]
    [InlineData("1,234.50")]
    [InlineData("12 34")]
    [InlineData("1 2345")]
    [InlineData("12,")]
    [InlineData(",5")]
    [InlineData("12,345")]
    [InlineData("1e3")]
    [InlineData("٣")]
    [InlineData("39 €")]
    [InlineData("99999999999999999999999999999999999999999")]
    public void Text_ThatIsNoNumberOrCouldBeTwo_IsNotRead(string? typed) => TypedNumber.Read(typed).ShouldBeNull();

    [Theory]
    [InlineData("1 234,50 €", 1234.5)]
    [InlineData("39\u00a0€", 39)]
    [InlineData("39€", 39)]
    public void Amount_WithItsSign_IsRead(string typed, double number) => TypedNumber.ReadEuros(typed).ShouldBe((decimal)number);

    [Fact]
    public void Amount_ShownAnyWayTheSiteDoes_IsReadBack() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), cents =>
        {
            var amount = new Money(cents);
            TypedNumber.ReadEuros(amount.ToString()).ShouldBe(amount.Euros);
            TypedNumber.ReadEuros(amount.ToShortString()).ShouldBe(amount.Euros);
            TypedNumber.Read(TypedNumber.OfEuros(amount.Euros)).ShouldBe(amount.Euros);
            TypedNumber.Read(TypedNumber.Of(amount.Euros)).ShouldBe(amount.Euros);
        }).QuickCheckThrowOnFailure();
}
