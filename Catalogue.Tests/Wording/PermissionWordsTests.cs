using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Web.Wording;

namespace Catalogue.Tests.Wording;

public sealed class PermissionWordsTests
{
    [Fact]
    public void Permission_OfAnyKind_HasWordsOfItsOwn() => Enum.GetValues<Permission>().Select(PermissionWords.Of).ShouldBeUnique();

    [Fact]
    public void Role_OfTheMinistry_SaysAllThatItAllowsAndNothingElse()
    {
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            var sentence = PermissionWords.Sentence(role);
            foreach (var permission in Enum.GetValues<Permission>())
                sentence.Contains(PermissionWords.Of(permission), StringComparison.Ordinal).ShouldBe(role.Allows(permission), $"{role} {permission}");
        }
    }

    [Fact]
    public void Role_ForGivenFiles_SaysSo() => PermissionWords.Sentence(StaffRole.Mandated).ShouldEndWith("seulement pour les dossiers qui lui sont confiés");

    [Fact]
    public void Role_OfTheMinistry_CanBeTicked() =>
        StaffRoleNames.Offered.ShouldBe(Enum.GetValues<StaffRole>(), ignoreOrder: true);

    [Fact]
    public void Role_OfTheMinistry_IsReadFromItsCode()
    {
        StaffRoleNames.Read(["administrateur", "mandataire", "mandataire", "Rédacteur", ""]).ShouldBe([StaffRole.Mandated, StaffRole.Administrator]);
        foreach (var role in StaffRoleNames.Offered) StaffRoleNames.Read([role.Code()]).ShouldBe([role]);
    }
}
