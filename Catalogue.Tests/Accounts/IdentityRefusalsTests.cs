using Catalogue.Core.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Catalogue.Tests.Accounts;

public sealed class IdentityRefusalsTests
{
    private static readonly IdentityErrorDescriber Describer = new();

    [Fact]
    public void Identity_ThatCarriesOut_RefusesNothing() => IdentityResult.Success.Refusal().ShouldBeNull();

    [Fact]
    public void Identity_ThatFails_IsHeardInFrench()
    {
        IdentityResult.Failed(Describer.ConcurrencyFailure()).Refusal().ShouldBe(new ChangedElsewhere());
        IdentityResult.Failed(Describer.DuplicateEmail("camille@essai.example")).Refusal().ShouldBe(new AddressTaken());
        IdentityResult.Failed(Describer.InvalidEmail("camille")).Refusal().ShouldBe(new AddressRefused());
        IdentityResult.Failed().Refusal().ShouldBe(new ChangedElsewhere());
    }

    [Fact]
    public void Identity_ThatIsMisused_IsAFaultOfTheProgram() =>
        Should.Throw<InvalidOperationException>(() => IdentityResult.Failed(Describer.UserAlreadyHasPassword()).Refusal());
}
