using Catalogue.Core.Journal;

namespace Catalogue.Core.Partners;

public sealed record PartnerDeclared(Guid PartnerId, string Siren) : JournalEvent
{
    public override string Name => "partner.declared";

    public override string Subject => $"partner:{PartnerId}";
}

public sealed record PartnerValidated(Guid PartnerId) : JournalEvent
{
    public override string Name => "partner.validated";

    public override string Subject => $"partner:{PartnerId}";
}

public sealed record PartnerLeft(Guid PartnerId) : JournalEvent
{
    public override string Name => "partner.left";

    public override string Subject => $"partner:{PartnerId}";
}
