namespace Catalogue.Web.Pages.Listing;

/// <summary>A part of a list that one may look at alone; <c>_ListParts</c> shows them.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Count">How many lines it has.</param>
/// <param name="Address">Where it is.</param>
/// <param name="IsHere">Whether it is what is looked at.</param>
internal sealed record ListPart(string Name, int Count, string Address, bool IsHere);
