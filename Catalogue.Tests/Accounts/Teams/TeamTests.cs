using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Partners;

namespace Catalogue.Tests.Accounts.Teams;

public sealed class TeamTests
{
    [Theory]
    [InlineData(PartnerStatus.Declared, "n’est pas encore validée")]
    [InlineData(PartnerStatus.Refused, "a été refusée")]
    [InlineData(PartnerStatus.Left, "a quitté l’opération")]
    public void Company_ThatIsNotValidated_SaysWhyNobodyIsInvited(PartnerStatus status, string why) =>
        new Team([], []).FaultOfInviting(status, CompanyRole.Manager).ShouldNotBeNull().Sentence.ShouldContain(why);
}
