using Catalogue.Core.Shared;

namespace Catalogue.Tests.Shared;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Jeanne d’Arc")]
    [InlineData("Noël-Amélie Ó Brien")]
    [InlineData("李")]
    public void Name_OfAPerson_IsSound(string typed) => PersonName.IsSound(typed).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("12 34")]
    [InlineData("\u200b")]
    [InlineData("Jeanne\u202e")]
    [InlineData("Jeanne\nDupont")]
    [InlineData("http://evil.example cliquez")]
    [InlineData("jeanne@essai.example")]
    public void Text_ThatIsNoName_IsNot(string typed) => PersonName.IsSound(typed).ShouldBeFalse();
}
