using Catalogue.Core.Accounts;

namespace Catalogue.Web.Pages.Administration;

/// <summary>Sessions to show in a table, each with the button that ends it.</summary>
/// <param name="Sessions">Last used first.</param>
internal sealed record SessionTable(IReadOnlyList<OpenSession> Sessions);
