using Catalogue.Web.DesignSystem.Select;
using Catalogue.Web.DesignSystem.TagList;
using Catalogue.Web.Maps;

namespace Catalogue.Web.Pages.Listing;

/// <summary>The filters applied to a list, as tags that remove them.</summary>
/// <param name="Tags">Each filter, and the address of the list without it.</param>
/// <param name="Without">The address of the list without any.</param>
internal sealed record AppliedFilters(IReadOnlyList<RemovableTag> Tags, string Without);

/// <summary>What could be asked otherwise, and what each would give.</summary>
/// <param name="Text">What to do: « Chercher à moins de 50 km ».</param>
/// <param name="Href">The address that does it.</param>
/// <param name="Gives">« 3 réponses de plus ».</param>
internal sealed record LooserChoice(string Text, string Href, string Gives);

/// <summary>In which order a list stands, and how to change it.</summary>
/// <param name="Action">The page.</param>
/// <param name="Kept">What of the present list the next one keeps, as names and values.</param>
/// <param name="Name">Name under which the order is sent.</param>
/// <param name="Choices">The orders.</param>
internal sealed record SortForm(
    string Action, IReadOnlyList<(string Key, string Value)> Kept, string Name, IReadOnlyList<SelectChoice> Choices);

/// <summary>The map beside a list.</summary>
/// <param name="Plan">What it shows.</param>
/// <param name="Legend">What each marker means, by the marker's classes.</param>
/// <param name="LeadsTo">Where a number leads: « à la réponse ».</param>
internal sealed record MapBeside(MapPlan Plan, IReadOnlyList<(string Classes, string Text)> Legend, string LeadsTo);

/// <summary>What was understood of the place, and what else it may mean.</summary>
/// <param name="Place">What was understood.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Instead">What is shown when nothing was understood: « voici les réponses de toute la France ».</param>
/// <param name="AddressOf">The address of the same list around another place.</param>
internal sealed record PlaceNotes(PlaceReading Place, string Typed, string Instead, Func<string, string> AddressOf);
