-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('viewer', 'commenter', 'analyst', 'reviewer', 'lead');

-- CreateEnum
CREATE TYPE "party_kind" AS ENUM ('state', 'organisation', 'coalition', 'armed_group', 'institution', 'anonymous_voice');

-- CreateEnum
CREATE TYPE "name_form_kind" AS ENUM ('official', 'transliteration', 'short', 'metonym', 'typo', 'translation_artefact', 'role_phrase');

-- CreateEnum
CREATE TYPE "issue_status" AS ENUM ('identified', 'tabled', 'under_discussion', 'agreed_ad_referendum', 'agreed', 'postponed', 'referred', 'dropped');

-- CreateEnum
CREATE TYPE "relation_kind" AS ENUM ('gates', 'part_of', 'linked', 'alternative_to');

-- CreateEnum
CREATE TYPE "act" AS ENUM ('stated', 'declined_comment', 'pessimistic', 'optimistic', 'considering', 'requested', 'proposed', 'offered', 'intends_to_meet', 'would_yield', 'committed', 'signed', 'accepted', 'conceded', 'demanded', 'insisted', 'disapproved', 'rejected', 'refuses_to_yield', 'rejects_plan', 'vetoed', 'ruled_out', 'threatened', 'threatens_to_halt', 'threatens_force', 'gave_ultimatum', 'deferred', 'reaffirmed', 'withdrew');

-- CreateEnum
CREATE TYPE "attribution_basis" AS ENUM ('official_text', 'on_record_quote', 'on_record_paraphrase', 'party_channel_post', 'named_official_about_another', 'anonymous_official', 'leaked', 'attributed_by_opponent', 'agentless', 'outlet_inference', 'analyst_inference');

-- CreateEnum
CREATE TYPE "reliability" AS ENUM ('A', 'B', 'C', 'D', 'E', 'F');

-- CreateEnum
CREATE TYPE "rank" AS ENUM ('preferred', 'normal', 'deprecated');

-- CreateEnum
CREATE TYPE "supersede_reason" AS ENUM ('party_moved', 'we_corrected', 'refined', 'retracted_by_source');

-- CreateEnum
CREATE TYPE "review_state" AS ENUM ('draft', 'in_review', 'reviewed', 'returned');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('supports', 'contradicts', 'context');

-- CreateEnum
CREATE TYPE "transform" AS ENUM ('original', 'human_translation', 'machine_translation', 'back_translation_suspected', 'paraphrase', 'excerpt');

-- CreateEnum
CREATE TYPE "hazard_kind" AS ENUM ('translation_artefact', 'polarity_suspect', 'boilerplate', 'missing_date', 'missing_outlet', 'missing_links', 'editorial_insertion', 'truncated');

-- CreateEnum
CREATE TYPE "lineage_kind" AS ENUM ('was_derived_from', 'was_quoted_from', 'had_primary_source', 'was_revision_of', 'same_event_independent');

-- CreateEnum
CREATE TYPE "marking" AS ENUM ('red', 'amber_strict', 'amber', 'green', 'clear');

-- CreateEnum
CREATE TYPE "date_basis" AS ENUM ('absolute', 'relative_to_publication', 'relative_to_event', 'inferred', 'external');

-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('series', 'round', 'session');

-- CreateEnum
CREATE TYPE "visibility" AS ENUM ('team', 'negotiation');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "login_attempts" (
    "id" BIGSERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "login_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_resets" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_resets_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "negotiations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "question" TEXT NOT NULL DEFAULT '',
    "marking" "marking" NOT NULL DEFAULT 'amber',
    "next_issue_number" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "negotiations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "members" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parties" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT,
    "kind" "party_kind" NOT NULL,
    "principal" BOOLEAN NOT NULL DEFAULT false,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "parties_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coalition_memberships" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "coalition_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "from_edtf" TEXT,
    "from_text" TEXT,
    "from_basis" "date_basis",
    "from_earliest" DATE,
    "from_latest" DATE,
    "to_edtf" TEXT,
    "to_text" TEXT,
    "to_basis" "date_basis",
    "to_earliest" DATE,
    "to_latest" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "coalition_memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "party_id" UUID,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offices" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "party_id" UUID,
    "title" TEXT NOT NULL,
    "from_edtf" TEXT,
    "from_text" TEXT,
    "from_basis" "date_basis",
    "from_earliest" DATE,
    "from_latest" DATE,
    "to_edtf" TEXT,
    "to_text" TEXT,
    "to_basis" "date_basis",
    "to_earliest" DATE,
    "to_latest" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "offices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "name_forms" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "party_id" UUID,
    "person_id" UUID,
    "form" TEXT NOT NULL,
    "kind" "name_form_kind" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "name_forms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issues" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "status" "issue_status" NOT NULL DEFAULT 'identified',
    "status_change_id" UUID,
    "parent_id" UUID,
    "owner_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "issues_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issue_relations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" "relation_kind" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "issue_relations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_grades" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "reliability" "reliability" NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "source_grades_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "documents" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "source_id" UUID,
    "title" TEXT NOT NULL,
    "outlet" TEXT,
    "byline" TEXT,
    "published_edtf" TEXT,
    "published_text" TEXT,
    "published_basis" "date_basis",
    "published_earliest" DATE,
    "published_latest" DATE,
    "url" TEXT,
    "archive_url" TEXT,
    "language" TEXT,
    "marking" "marking" NOT NULL DEFAULT 'amber',
    "note" TEXT NOT NULL DEFAULT '',
    "origin_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "captures" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "raw" BYTEA NOT NULL,
    "raw_sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "normaliser" INTEGER NOT NULL,
    "transform" "transform" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "captures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hazards" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "capture_id" UUID NOT NULL,
    "kind" "hazard_kind" NOT NULL,
    "start_at" INTEGER,
    "end_at" INTEGER,
    "reason" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID,
    "dismissed_at" TIMESTAMPTZ(3),
    "dismissed_by_id" UUID,

    CONSTRAINT "hazards_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lineages" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" "lineage_kind" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "lineages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "capture_id" UUID NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start_at" INTEGER NOT NULL,
    "end_at" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "positions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "issue_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "act" "act" NOT NULL,
    "statement" TEXT NOT NULL,
    "conditions" TEXT NOT NULL DEFAULT '',
    "basis" "attribution_basis" NOT NULL,
    "speaker_id" UUID,
    "speaker_text" TEXT NOT NULL DEFAULT '',
    "reporter" TEXT NOT NULL DEFAULT '',
    "valid_from_edtf" TEXT,
    "valid_from_text" TEXT,
    "valid_from_basis" "date_basis",
    "valid_from_earliest" DATE,
    "valid_from_latest" DATE,
    "valid_to_edtf" TEXT,
    "valid_to_text" TEXT,
    "valid_to_basis" "date_basis",
    "valid_to_earliest" DATE,
    "valid_to_latest" DATE,
    "replaces_id" UUID,
    "replace_reason" "supersede_reason",
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "positions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position_reviews" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "state" "review_state" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "position_reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position_gradings" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "credibility" SMALLINT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "position_gradings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position_rankings" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "rank" "rank" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "position_rankings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supersessions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "successor_id" UUID,
    "reason" "supersede_reason" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "supersessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position_states" (
    "negotiation_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "review" "review_state" NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3),
    "rank" "rank" NOT NULL,
    "credibility" SMALLINT NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),
    "supersede_reason" "supersede_reason",
    "valid_from" DATE,
    "valid_to" DATE,
    "supports" INTEGER NOT NULL,
    "contradicts" INTEGER NOT NULL,
    "documents" INTEGER NOT NULL,
    "origins" INTEGER NOT NULL,

    CONSTRAINT "position_states_pkey" PRIMARY KEY ("position_id")
);

-- CreateTable
CREATE TABLE "status_changes" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "from_status" "issue_status" NOT NULL,
    "to_status" "issue_status" NOT NULL,
    "reason" TEXT NOT NULL,
    "effective_edtf" TEXT,
    "effective_text" TEXT,
    "effective_basis" "date_basis",
    "effective_earliest" DATE,
    "effective_latest" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "status_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "status_scope_parties" (
    "negotiation_id" UUID NOT NULL,
    "status_change_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,

    CONSTRAINT "status_scope_parties_pkey" PRIMARY KEY ("status_change_id","party_id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "parent_id" UUID,
    "kind" "event_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "date_edtf" TEXT,
    "date_text" TEXT,
    "date_basis" "date_basis",
    "date_earliest" DATE,
    "date_latest" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_participants" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "party_id" UUID,
    "person_id" UUID,
    "capacity" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "event_participants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "stance" "stance" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "position_id" UUID,
    "status_change_id" UUID,
    "event_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "citations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "parent_id" UUID,
    "issue_id" UUID,
    "position_id" UUID,
    "evidence_id" UUID,
    "status_change_id" UUID,
    "body" TEXT NOT NULL,
    "visibility" "visibility" NOT NULL DEFAULT 'negotiation',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity" (
    "negotiation_id" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "issue_id" UUID,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

-- CreateIndex
CREATE INDEX "login_attempts_email_at_idx" ON "login_attempts"("email", "at");

-- CreateIndex
CREATE INDEX "login_attempts_address_at_idx" ON "login_attempts"("address", "at");

-- CreateIndex
CREATE INDEX "password_resets_user_id_idx" ON "password_resets"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "negotiations_key_key" ON "negotiations"("key");

-- CreateIndex
CREATE INDEX "members_user_id_idx" ON "members"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "members_negotiation_id_id_key" ON "members"("negotiation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "members_negotiation_id_user_id_key" ON "members"("negotiation_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "parties_negotiation_id_id_key" ON "parties"("negotiation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "parties_negotiation_id_name_key" ON "parties"("negotiation_id", "name");

-- CreateIndex
CREATE INDEX "coalition_memberships_negotiation_id_coalition_id_idx" ON "coalition_memberships"("negotiation_id", "coalition_id");

-- CreateIndex
CREATE INDEX "coalition_memberships_negotiation_id_party_id_idx" ON "coalition_memberships"("negotiation_id", "party_id");

-- CreateIndex
CREATE INDEX "people_negotiation_id_party_id_idx" ON "people"("negotiation_id", "party_id");

-- CreateIndex
CREATE UNIQUE INDEX "people_negotiation_id_id_key" ON "people"("negotiation_id", "id");

-- CreateIndex
CREATE INDEX "offices_negotiation_id_person_id_idx" ON "offices"("negotiation_id", "person_id");

-- CreateIndex
CREATE INDEX "name_forms_negotiation_id_party_id_idx" ON "name_forms"("negotiation_id", "party_id");

-- CreateIndex
CREATE INDEX "name_forms_negotiation_id_person_id_idx" ON "name_forms"("negotiation_id", "person_id");

-- CreateIndex
CREATE INDEX "issues_negotiation_id_parent_id_idx" ON "issues"("negotiation_id", "parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "issues_negotiation_id_id_key" ON "issues"("negotiation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "issues_negotiation_id_number_key" ON "issues"("negotiation_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "issues_negotiation_id_status_change_id_key" ON "issues"("negotiation_id", "status_change_id");

-- CreateIndex
CREATE INDEX "issue_relations_negotiation_id_to_id_idx" ON "issue_relations"("negotiation_id", "to_id");

-- CreateIndex
CREATE UNIQUE INDEX "issue_relations_negotiation_id_from_id_to_id_kind_key" ON "issue_relations"("negotiation_id", "from_id", "to_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "sources_negotiation_id_id_key" ON "sources"("negotiation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "sources_negotiation_id_name_key" ON "sources"("negotiation_id", "name");

-- CreateIndex
CREATE INDEX "source_grades_negotiation_id_source_id_recorded_at_idx" ON "source_grades"("negotiation_id", "source_id", "recorded_at");

-- CreateIndex
CREATE INDEX "documents_negotiation_id_source_id_idx" ON "documents"("negotiation_id", "source_id");

-- CreateIndex
CREATE INDEX "documents_negotiation_id_origin_id_idx" ON "documents"("negotiation_id", "origin_id");

-- CreateIndex
CREATE INDEX "documents_negotiation_id_created_at_idx" ON "documents"("negotiation_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "documents_negotiation_id_id_key" ON "documents"("negotiation_id", "id");

-- CreateIndex
CREATE INDEX "captures_negotiation_id_document_id_idx" ON "captures"("negotiation_id", "document_id");

-- CreateIndex
CREATE INDEX "captures_negotiation_id_raw_sha256_idx" ON "captures"("negotiation_id", "raw_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "captures_negotiation_id_id_key" ON "captures"("negotiation_id", "id");

-- CreateIndex
CREATE INDEX "hazards_negotiation_id_capture_id_idx" ON "hazards"("negotiation_id", "capture_id");

-- CreateIndex
CREATE INDEX "lineages_negotiation_id_from_id_idx" ON "lineages"("negotiation_id", "from_id");

-- CreateIndex
CREATE INDEX "lineages_negotiation_id_to_id_idx" ON "lineages"("negotiation_id", "to_id");

-- CreateIndex
CREATE INDEX "evidence_negotiation_id_capture_id_idx" ON "evidence"("negotiation_id", "capture_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_negotiation_id_id_key" ON "evidence"("negotiation_id", "id");

-- CreateIndex
CREATE INDEX "positions_negotiation_id_issue_id_party_id_idx" ON "positions"("negotiation_id", "issue_id", "party_id");

-- CreateIndex
CREATE INDEX "positions_negotiation_id_party_id_idx" ON "positions"("negotiation_id", "party_id");

-- CreateIndex
CREATE INDEX "positions_negotiation_id_replaces_id_idx" ON "positions"("negotiation_id", "replaces_id");

-- CreateIndex
CREATE INDEX "positions_negotiation_id_speaker_id_idx" ON "positions"("negotiation_id", "speaker_id");

-- CreateIndex
CREATE UNIQUE INDEX "positions_negotiation_id_id_key" ON "positions"("negotiation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "positions_negotiation_id_thread_id_number_key" ON "positions"("negotiation_id", "thread_id", "number");

-- CreateIndex
CREATE INDEX "position_reviews_negotiation_id_position_id_recorded_at_idx" ON "position_reviews"("negotiation_id", "position_id", "recorded_at");

-- CreateIndex
CREATE INDEX "position_gradings_negotiation_id_position_id_recorded_at_idx" ON "position_gradings"("negotiation_id", "position_id", "recorded_at");

-- CreateIndex
CREATE INDEX "position_rankings_negotiation_id_position_id_recorded_at_idx" ON "position_rankings"("negotiation_id", "position_id", "recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "supersessions_negotiation_id_position_id_key" ON "supersessions"("negotiation_id", "position_id");

-- CreateIndex
CREATE UNIQUE INDEX "supersessions_negotiation_id_successor_id_key" ON "supersessions"("negotiation_id", "successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "position_states_negotiation_id_position_id_key" ON "position_states"("negotiation_id", "position_id");

-- CreateIndex
CREATE UNIQUE INDEX "status_changes_negotiation_id_id_key" ON "status_changes"("negotiation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "status_changes_negotiation_id_issue_id_number_key" ON "status_changes"("negotiation_id", "issue_id", "number");

-- CreateIndex
CREATE INDEX "events_negotiation_id_date_earliest_idx" ON "events"("negotiation_id", "date_earliest");

-- CreateIndex
CREATE INDEX "events_negotiation_id_parent_id_idx" ON "events"("negotiation_id", "parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "events_negotiation_id_id_key" ON "events"("negotiation_id", "id");

-- CreateIndex
CREATE INDEX "event_participants_negotiation_id_event_id_idx" ON "event_participants"("negotiation_id", "event_id");

-- CreateIndex
CREATE INDEX "citations_negotiation_id_position_id_idx" ON "citations"("negotiation_id", "position_id");

-- CreateIndex
CREATE INDEX "citations_negotiation_id_status_change_id_idx" ON "citations"("negotiation_id", "status_change_id");

-- CreateIndex
CREATE INDEX "citations_negotiation_id_event_id_idx" ON "citations"("negotiation_id", "event_id");

-- CreateIndex
CREATE INDEX "citations_negotiation_id_evidence_id_idx" ON "citations"("negotiation_id", "evidence_id");

-- CreateIndex
CREATE INDEX "comments_negotiation_id_issue_id_idx" ON "comments"("negotiation_id", "issue_id");

-- CreateIndex
CREATE INDEX "comments_negotiation_id_position_id_idx" ON "comments"("negotiation_id", "position_id");

-- CreateIndex
CREATE INDEX "comments_negotiation_id_evidence_id_idx" ON "comments"("negotiation_id", "evidence_id");

-- CreateIndex
CREATE INDEX "comments_negotiation_id_status_change_id_idx" ON "comments"("negotiation_id", "status_change_id");

-- CreateIndex
CREATE INDEX "comments_negotiation_id_parent_id_idx" ON "comments"("negotiation_id", "parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "comments_negotiation_id_id_key" ON "comments"("negotiation_id", "id");

-- CreateIndex
CREATE INDEX "activity_negotiation_id_id_idx" ON "activity"("negotiation_id", "id" DESC);

-- CreateIndex
CREATE INDEX "activity_negotiation_id_issue_id_id_idx" ON "activity"("negotiation_id", "issue_id", "id" DESC);

-- CreateIndex
CREATE INDEX "activity_negotiation_id_subject_id_id_idx" ON "activity"("negotiation_id", "subject_id", "id" DESC);

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_negotiation_id_created_by_id_fkey" FOREIGN KEY ("negotiation_id", "created_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_negotiation_id_accepted_by_id_fkey" FOREIGN KEY ("negotiation_id", "accepted_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "parties" ADD CONSTRAINT "parties_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "coalition_memberships" ADD CONSTRAINT "coalition_memberships_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "coalition_memberships" ADD CONSTRAINT "coalition_memberships_negotiation_id_coalition_id_fkey" FOREIGN KEY ("negotiation_id", "coalition_id") REFERENCES "parties"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "coalition_memberships" ADD CONSTRAINT "coalition_memberships_negotiation_id_party_id_fkey" FOREIGN KEY ("negotiation_id", "party_id") REFERENCES "parties"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "coalition_memberships" ADD CONSTRAINT "coalition_memberships_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_negotiation_id_party_id_fkey" FOREIGN KEY ("negotiation_id", "party_id") REFERENCES "parties"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "offices" ADD CONSTRAINT "offices_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "offices" ADD CONSTRAINT "offices_negotiation_id_person_id_fkey" FOREIGN KEY ("negotiation_id", "person_id") REFERENCES "people"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "offices" ADD CONSTRAINT "offices_negotiation_id_party_id_fkey" FOREIGN KEY ("negotiation_id", "party_id") REFERENCES "parties"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "offices" ADD CONSTRAINT "offices_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "name_forms" ADD CONSTRAINT "name_forms_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "name_forms" ADD CONSTRAINT "name_forms_negotiation_id_party_id_fkey" FOREIGN KEY ("negotiation_id", "party_id") REFERENCES "parties"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "name_forms" ADD CONSTRAINT "name_forms_negotiation_id_person_id_fkey" FOREIGN KEY ("negotiation_id", "person_id") REFERENCES "people"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "name_forms" ADD CONSTRAINT "name_forms_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "name_forms" ADD CONSTRAINT "name_forms_negotiation_id_withdrawn_by_id_fkey" FOREIGN KEY ("negotiation_id", "withdrawn_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_negotiation_id_status_change_id_fkey" FOREIGN KEY ("negotiation_id", "status_change_id") REFERENCES "status_changes"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_negotiation_id_parent_id_fkey" FOREIGN KEY ("negotiation_id", "parent_id") REFERENCES "issues"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_negotiation_id_owner_id_fkey" FOREIGN KEY ("negotiation_id", "owner_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_negotiation_id_created_by_id_fkey" FOREIGN KEY ("negotiation_id", "created_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "issue_relations" ADD CONSTRAINT "issue_relations_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "issue_relations" ADD CONSTRAINT "issue_relations_negotiation_id_from_id_fkey" FOREIGN KEY ("negotiation_id", "from_id") REFERENCES "issues"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "issue_relations" ADD CONSTRAINT "issue_relations_negotiation_id_to_id_fkey" FOREIGN KEY ("negotiation_id", "to_id") REFERENCES "issues"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "issue_relations" ADD CONSTRAINT "issue_relations_negotiation_id_created_by_id_fkey" FOREIGN KEY ("negotiation_id", "created_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "source_grades" ADD CONSTRAINT "source_grades_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "source_grades" ADD CONSTRAINT "source_grades_negotiation_id_source_id_fkey" FOREIGN KEY ("negotiation_id", "source_id") REFERENCES "sources"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "source_grades" ADD CONSTRAINT "source_grades_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_negotiation_id_source_id_fkey" FOREIGN KEY ("negotiation_id", "source_id") REFERENCES "sources"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_negotiation_id_origin_id_fkey" FOREIGN KEY ("negotiation_id", "origin_id") REFERENCES "documents"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_negotiation_id_created_by_id_fkey" FOREIGN KEY ("negotiation_id", "created_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "captures" ADD CONSTRAINT "captures_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "captures" ADD CONSTRAINT "captures_negotiation_id_document_id_fkey" FOREIGN KEY ("negotiation_id", "document_id") REFERENCES "documents"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "captures" ADD CONSTRAINT "captures_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "hazards" ADD CONSTRAINT "hazards_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "hazards" ADD CONSTRAINT "hazards_negotiation_id_capture_id_fkey" FOREIGN KEY ("negotiation_id", "capture_id") REFERENCES "captures"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "hazards" ADD CONSTRAINT "hazards_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "hazards" ADD CONSTRAINT "hazards_negotiation_id_dismissed_by_id_fkey" FOREIGN KEY ("negotiation_id", "dismissed_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lineages" ADD CONSTRAINT "lineages_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lineages" ADD CONSTRAINT "lineages_negotiation_id_from_id_fkey" FOREIGN KEY ("negotiation_id", "from_id") REFERENCES "documents"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lineages" ADD CONSTRAINT "lineages_negotiation_id_to_id_fkey" FOREIGN KEY ("negotiation_id", "to_id") REFERENCES "documents"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lineages" ADD CONSTRAINT "lineages_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lineages" ADD CONSTRAINT "lineages_negotiation_id_withdrawn_by_id_fkey" FOREIGN KEY ("negotiation_id", "withdrawn_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_negotiation_id_capture_id_fkey" FOREIGN KEY ("negotiation_id", "capture_id") REFERENCES "captures"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_negotiation_id_thread_id_fkey" FOREIGN KEY ("negotiation_id", "thread_id") REFERENCES "positions"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_negotiation_id_issue_id_fkey" FOREIGN KEY ("negotiation_id", "issue_id") REFERENCES "issues"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_negotiation_id_party_id_fkey" FOREIGN KEY ("negotiation_id", "party_id") REFERENCES "parties"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_negotiation_id_speaker_id_fkey" FOREIGN KEY ("negotiation_id", "speaker_id") REFERENCES "people"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_negotiation_id_replaces_id_fkey" FOREIGN KEY ("negotiation_id", "replaces_id") REFERENCES "positions"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "position_reviews" ADD CONSTRAINT "position_reviews_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "position_reviews" ADD CONSTRAINT "position_reviews_negotiation_id_position_id_fkey" FOREIGN KEY ("negotiation_id", "position_id") REFERENCES "positions"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "position_reviews" ADD CONSTRAINT "position_reviews_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "position_gradings" ADD CONSTRAINT "position_gradings_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "position_gradings" ADD CONSTRAINT "position_gradings_negotiation_id_position_id_fkey" FOREIGN KEY ("negotiation_id", "position_id") REFERENCES "positions"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "position_gradings" ADD CONSTRAINT "position_gradings_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "position_rankings" ADD CONSTRAINT "position_rankings_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "position_rankings" ADD CONSTRAINT "position_rankings_negotiation_id_position_id_fkey" FOREIGN KEY ("negotiation_id", "position_id") REFERENCES "positions"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "position_rankings" ADD CONSTRAINT "position_rankings_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supersessions" ADD CONSTRAINT "supersessions_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supersessions" ADD CONSTRAINT "supersessions_negotiation_id_position_id_fkey" FOREIGN KEY ("negotiation_id", "position_id") REFERENCES "positions"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supersessions" ADD CONSTRAINT "supersessions_negotiation_id_successor_id_fkey" FOREIGN KEY ("negotiation_id", "successor_id") REFERENCES "positions"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supersessions" ADD CONSTRAINT "supersessions_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "position_states" ADD CONSTRAINT "position_states_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "position_states" ADD CONSTRAINT "position_states_negotiation_id_position_id_fkey" FOREIGN KEY ("negotiation_id", "position_id") REFERENCES "positions"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "position_states" ADD CONSTRAINT "position_states_negotiation_id_issue_id_fkey" FOREIGN KEY ("negotiation_id", "issue_id") REFERENCES "issues"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "position_states" ADD CONSTRAINT "position_states_negotiation_id_party_id_fkey" FOREIGN KEY ("negotiation_id", "party_id") REFERENCES "parties"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "status_changes" ADD CONSTRAINT "status_changes_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "status_changes" ADD CONSTRAINT "status_changes_negotiation_id_issue_id_fkey" FOREIGN KEY ("negotiation_id", "issue_id") REFERENCES "issues"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "status_changes" ADD CONSTRAINT "status_changes_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "status_scope_parties" ADD CONSTRAINT "status_scope_parties_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "status_scope_parties" ADD CONSTRAINT "status_scope_parties_negotiation_id_status_change_id_fkey" FOREIGN KEY ("negotiation_id", "status_change_id") REFERENCES "status_changes"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "status_scope_parties" ADD CONSTRAINT "status_scope_parties_negotiation_id_party_id_fkey" FOREIGN KEY ("negotiation_id", "party_id") REFERENCES "parties"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_negotiation_id_parent_id_fkey" FOREIGN KEY ("negotiation_id", "parent_id") REFERENCES "events"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_negotiation_id_created_by_id_fkey" FOREIGN KEY ("negotiation_id", "created_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "event_participants" ADD CONSTRAINT "event_participants_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "event_participants" ADD CONSTRAINT "event_participants_negotiation_id_event_id_fkey" FOREIGN KEY ("negotiation_id", "event_id") REFERENCES "events"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "event_participants" ADD CONSTRAINT "event_participants_negotiation_id_party_id_fkey" FOREIGN KEY ("negotiation_id", "party_id") REFERENCES "parties"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "event_participants" ADD CONSTRAINT "event_participants_negotiation_id_person_id_fkey" FOREIGN KEY ("negotiation_id", "person_id") REFERENCES "people"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "event_participants" ADD CONSTRAINT "event_participants_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_negotiation_id_evidence_id_fkey" FOREIGN KEY ("negotiation_id", "evidence_id") REFERENCES "evidence"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_negotiation_id_position_id_fkey" FOREIGN KEY ("negotiation_id", "position_id") REFERENCES "positions"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_negotiation_id_status_change_id_fkey" FOREIGN KEY ("negotiation_id", "status_change_id") REFERENCES "status_changes"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_negotiation_id_event_id_fkey" FOREIGN KEY ("negotiation_id", "event_id") REFERENCES "events"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_negotiation_id_withdrawn_by_id_fkey" FOREIGN KEY ("negotiation_id", "withdrawn_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_negotiation_id_parent_id_fkey" FOREIGN KEY ("negotiation_id", "parent_id") REFERENCES "comments"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_negotiation_id_issue_id_fkey" FOREIGN KEY ("negotiation_id", "issue_id") REFERENCES "issues"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_negotiation_id_position_id_fkey" FOREIGN KEY ("negotiation_id", "position_id") REFERENCES "positions"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_negotiation_id_evidence_id_fkey" FOREIGN KEY ("negotiation_id", "evidence_id") REFERENCES "evidence"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_negotiation_id_status_change_id_fkey" FOREIGN KEY ("negotiation_id", "status_change_id") REFERENCES "status_changes"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_negotiation_id_author_id_fkey" FOREIGN KEY ("negotiation_id", "author_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_negotiation_id_resolved_by_id_fkey" FOREIGN KEY ("negotiation_id", "resolved_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_negotiation_id_actor_id_fkey" FOREIGN KEY ("negotiation_id", "actor_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_negotiation_id_issue_id_fkey" FOREIGN KEY ("negotiation_id", "issue_id") REFERENCES "issues"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What follows has no words in Prisma's language: checks, partial indexes, and the triggers that keep history as it was written.

alter table users add constraint users_email_lower check (email = lower(email) and email like '%_@_%');
alter table negotiations add constraint negotiations_key_form check (key ~ '^[A-Z][A-Z0-9]{1,9}$');
alter table issue_relations add constraint issue_relations_distinct check (from_id <> to_id);
alter table issues add constraint issues_parent_distinct check (parent_id <> id);
alter table events add constraint events_parent_distinct check (parent_id <> id);
alter table coalition_memberships add constraint coalition_memberships_distinct check (coalition_id <> party_id);
alter table lineages add constraint lineages_distinct check (from_id <> to_id);
alter table name_forms add constraint name_forms_one_bearer check (num_nonnulls(party_id, person_id) = 1);
alter table event_participants add constraint event_participants_somebody check (num_nonnulls(party_id, person_id) >= 1);
alter table captures add constraint captures_hash check (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex') and raw_sha256 = encode(sha256(raw), 'hex'));
alter table hazards add constraint hazards_range check ((start_at is null) = (end_at is null) and start_at >= 0 and start_at < end_at);
alter table evidence add constraint evidence_range check (start_at >= 0 and start_at < end_at and exact <> '');
alter table positions add constraint positions_statement check (btrim(statement) <> '');
alter table positions add constraint positions_thread check (number >= 1 and (number = 1) = (thread_id = id));
alter table positions add constraint positions_replacement check ((replaces_id is null) = (replace_reason is null) and replace_reason <> 'retracted_by_source');
alter table positions add constraint positions_interval check (valid_from_earliest <= valid_to_latest);
alter table position_gradings add constraint position_gradings_scale check (credibility between 1 and 6);
alter table position_rankings add constraint position_rankings_reason check (rank <> 'deprecated' or btrim(reason) <> '');
alter table supersessions add constraint supersessions_successor check ((successor_id is null) = (reason = 'retracted_by_source') and successor_id <> position_id);
alter table status_changes add constraint status_changes_reason check (length(btrim(reason)) >= 3);
alter table status_changes add constraint status_changes_step check (number >= 1 and (from_status <> to_status or to_status = 'under_discussion'));
alter table status_changes add constraint status_changes_effective check (effective_earliest is not null);
alter table citations add constraint citations_one_target check (num_nonnulls(position_id, status_change_id, event_id) = 1);
alter table comments add constraint comments_one_target check (num_nonnulls(issue_id, position_id, evidence_id, status_change_id) = 1 and btrim(body) <> '');

-- World dates: bounds only with an expression, an expression only with a basis.
alter table coalition_memberships add constraint coalition_memberships_from_date check (
  (from_edtf is not null or (from_earliest is null and from_latest is null)) and (from_edtf is null or from_basis is not null) and (from_earliest <= from_latest));
alter table coalition_memberships add constraint coalition_memberships_to_date check (
  (to_edtf is not null or (to_earliest is null and to_latest is null)) and (to_edtf is null or to_basis is not null) and (to_earliest <= to_latest));
alter table offices add constraint offices_from_date check (
  (from_edtf is not null or (from_earliest is null and from_latest is null)) and (from_edtf is null or from_basis is not null) and (from_earliest <= from_latest));
alter table offices add constraint offices_to_date check (
  (to_edtf is not null or (to_earliest is null and to_latest is null)) and (to_edtf is null or to_basis is not null) and (to_earliest <= to_latest));
alter table documents add constraint documents_published_date check (
  (published_edtf is not null or (published_earliest is null and published_latest is null)) and (published_edtf is null or published_basis is not null) and (published_earliest <= published_latest));
alter table positions add constraint positions_valid_from_date check (
  (valid_from_edtf is not null or (valid_from_earliest is null and valid_from_latest is null)) and (valid_from_edtf is null or valid_from_basis is not null) and (valid_from_earliest <= valid_from_latest));
alter table positions add constraint positions_valid_to_date check (
  (valid_to_edtf is not null or (valid_to_earliest is null and valid_to_latest is null)) and (valid_to_edtf is null or valid_to_basis is not null) and (valid_to_earliest <= valid_to_latest));
alter table status_changes add constraint status_changes_effective_date check (
  (effective_edtf is not null or (effective_earliest is null and effective_latest is null)) and (effective_edtf is null or effective_basis is not null) and (effective_earliest <= effective_latest));
alter table events add constraint events_date_date check (
  (date_edtf is not null or (date_earliest is null and date_latest is null)) and (date_edtf is null or date_basis is not null) and (date_earliest <= date_latest));

create unique index name_forms_party_form on name_forms (negotiation_id, party_id, form) where party_id is not null and withdrawn_at is null;
create unique index name_forms_person_form on name_forms (negotiation_id, person_id, form) where person_id is not null and withdrawn_at is null;
create unique index citations_position_evidence on citations (negotiation_id, position_id, evidence_id) where position_id is not null and withdrawn_at is null;
create unique index citations_change_evidence on citations (negotiation_id, status_change_id, evidence_id) where status_change_id is not null and withdrawn_at is null;
create unique index citations_event_evidence on citations (negotiation_id, event_id, evidence_id) where event_id is not null and withdrawn_at is null;

-- The matrix reads what stands, not history.
create index position_states_standing on position_states (negotiation_id, issue_id, party_id)
  where review = 'reviewed' and rank <> 'deprecated' and (supersede_reason is null or supersede_reason = 'party_moved');
create index position_states_queue on position_states (negotiation_id, issue_id) where review <> 'reviewed' and superseded_at is null;

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete on captures for each row execute function refuse_rewriting();
create trigger no_truncate before truncate on captures for each statement execute function refuse_rewriting();
create trigger append_only before update or delete on evidence for each row execute function refuse_rewriting();
create trigger no_truncate before truncate on evidence for each statement execute function refuse_rewriting();
create trigger append_only before update or delete on positions for each row execute function refuse_rewriting();
create trigger no_truncate before truncate on positions for each statement execute function refuse_rewriting();
create trigger append_only before update or delete on position_reviews for each row execute function refuse_rewriting();
create trigger no_truncate before truncate on position_reviews for each statement execute function refuse_rewriting();
create trigger append_only before update or delete on position_gradings for each row execute function refuse_rewriting();
create trigger no_truncate before truncate on position_gradings for each statement execute function refuse_rewriting();
create trigger append_only before update or delete on position_rankings for each row execute function refuse_rewriting();
create trigger no_truncate before truncate on position_rankings for each statement execute function refuse_rewriting();
create trigger append_only before update or delete on supersessions for each row execute function refuse_rewriting();
create trigger no_truncate before truncate on supersessions for each statement execute function refuse_rewriting();
create trigger append_only before update or delete on status_changes for each row execute function refuse_rewriting();
create trigger no_truncate before truncate on status_changes for each statement execute function refuse_rewriting();
create trigger append_only before update or delete on status_scope_parties for each row execute function refuse_rewriting();
create trigger no_truncate before truncate on status_scope_parties for each statement execute function refuse_rewriting();
create trigger append_only before update or delete on source_grades for each row execute function refuse_rewriting();
create trigger no_truncate before truncate on source_grades for each statement execute function refuse_rewriting();
create trigger append_only before update or delete on activity for each row execute function refuse_rewriting();
create trigger no_truncate before truncate on activity for each statement execute function refuse_rewriting();

-- Rows that may end (withdrawn, dismissed) but never change otherwise.
create function allow_only_ending() returns trigger language plpgsql as $$
declare
  ending text[] := tg_argv[0]::text[];
begin
  if tg_op = 'DELETE' then
    raise exception '% keeps its rows: DELETE is refused', tg_table_name using errcode = 'restrict_violation';
  end if;
  if to_jsonb(new) - ending is distinct from to_jsonb(old) - ending then
    raise exception '% keeps its rows: only % may change', tg_table_name, ending using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger end_only before update or delete on citations for each row execute function allow_only_ending('{withdrawn_at,withdrawn_by_id}');
create trigger end_only before update or delete on name_forms for each row execute function allow_only_ending('{withdrawn_at,withdrawn_by_id}');
create trigger end_only before update or delete on lineages for each row execute function allow_only_ending('{withdrawn_at,withdrawn_by_id}');
create trigger end_only before update or delete on hazards for each row execute function allow_only_ending('{dismissed_at,dismissed_by_id}');

-- Offsets count UTF-16 units. PostgreSQL counts code points, so each character beyond the basic plane is padded to two places first.
create function utf16_places(value text) returns text language sql immutable strict as $$
  select regexp_replace(value, '([\U00010000-\U0010FFFF])', '\1' || chr(1), 'g')
$$;

create function evidence_is_in_its_capture() returns trigger language plpgsql as $$
declare
  body text;
begin
  select text into body from captures where negotiation_id = new.negotiation_id and id = new.capture_id;
  if substr(utf16_places(body), new.start_at + 1, new.end_at - new.start_at) is distinct from utf16_places(new.exact) then
    raise exception 'the quote does not stand at its place in the capture' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger anchored before insert on evidence for each row execute function evidence_is_in_its_capture();

-- A reviewed position rests on a supporting citation, at the commit that reviews it and ever after.
create function position_is_supported() returns trigger language plpgsql as $$
declare
  subject uuid := new.position_id;
begin
  if subject is null then
    return null;
  end if;
  if exists (select 1 from position_reviews r where r.negotiation_id = new.negotiation_id and r.position_id = subject and r.state = 'reviewed')
     and not exists (select 1 from citations c where c.negotiation_id = new.negotiation_id and c.position_id = subject and c.stance = 'supports' and c.withdrawn_at is null) then
    raise exception 'a reviewed position needs a supporting citation' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger supported after insert on position_reviews deferrable initially deferred for each row execute function position_is_supported();
create constraint trigger supported after update on citations deferrable initially deferred for each row execute function position_is_supported();

create function status_change_is_cited() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from citations c where c.negotiation_id = new.negotiation_id and c.status_change_id = new.id and c.withdrawn_at is null) then
    raise exception 'a status change needs a citation' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger cited after insert on status_changes deferrable initially deferred for each row execute function status_change_is_cited();

-- The status column of an issue is a cache of its history.
create function status_matches_history() returns trigger language plpgsql as $$
declare
  subject uuid := case tg_table_name when 'issues' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'issue_id')::uuid end;
  cached issues%rowtype;
  latest status_changes%rowtype;
begin
  select * into cached from issues where id = subject;
  select * into latest from status_changes where negotiation_id = cached.negotiation_id and issue_id = subject order by number desc limit 1;
  if cached.status_change_id is distinct from latest.id or cached.status <> coalesce(latest.to_status, 'identified') then
    raise exception 'the status of an issue must be that of its latest status change' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger status_cache after insert or update of status, status_change_id on issues deferrable initially deferred for each row execute function status_matches_history();
create constraint trigger status_cache after insert on status_changes deferrable initially deferred for each row execute function status_matches_history();
