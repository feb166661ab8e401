using Catalogue.Core.Joining;
using Catalogue.Core.Partners;
using Catalogue.Web.DesignSystem.Checkboxes;
using Catalogue.Web.DesignSystem.Input;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Joining;

/// <summary>What a company commits itself to towards its clients (A16).</summary>
internal sealed class CommitmentsModel(JoiningVisit visit, JoinService service) : DeclarationPage(visit, service)
{
    [BindProperty(Name = JoiningFields.Pledges)]
    public string[]? Pledges { get; set; }

    [BindProperty(Name = JoiningFields.Commitments)]
    public string? Commitments { get; set; }

    public IReadOnlyList<CheckboxChoice> Choices =>
        [.. Enum.GetValues<Pledge>().Select(pledge => new CheckboxChoice(PledgeWords.CodeOf(pledge), PledgeWords.Of(pledge), Shown.Pledges.Contains(pledge)))];

    protected override DeclarationPart Part => DeclarationPart.Commitments;

    protected override Declaration Typed(Declaration declared) => declared with
    {
        Pledges = [.. Enum.GetValues<Pledge>().Where(pledge => (Pledges ?? []).Contains(PledgeWords.CodeOf(pledge), StringComparer.Ordinal))],
        Commitments = TypedText.List(Commitments),
    };
}
